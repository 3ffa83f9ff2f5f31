import ArgumentParser

/// The command line: one file for each subcommand.
@main struct Bulletin: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: "Makes briefing sites: many articles in, one page a topic that says what is new, every sentence sourced.",
    discussion: """
      Start with:
        bulletin init my-site
        cd my-site
        bulletin build
      Then open Output/index.html. Put articles (.txt, .md) into Content/articles and build again.
      """,
    version: version,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, ServeCommand.self, InspectCommand.self,
      ExplainCommand.self, SuggestCommand.self, RenderCommand.self, PublishCommand.self,
    ])

  static let version = "0.1.0"

  /// On the first thread, while it is the only one: heaps of threads that are there already are not set up any more.
  @MainActor static func main() async {
    if CommandLine.arguments.dropFirst().first == BuildCommand.configuration.commandName {
      Allocator.takeMemoryInLargeSteps()
    }
    await main(nil)
  }
}
