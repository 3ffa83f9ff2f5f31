import ArgumentParser
import Diagnostics
import Site

struct InitCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new site that builds at once.",
    discussion: "Writes Content with one article, topic, entity and page to replace, and Templates with the theme.")

  @Argument(help: ArgumentHelp("The folder of the new site.", valueName: "dir"), completion: .directory)
  var folder: String

  func execute() async throws -> Outcome {
    try NewFiles(root: folder).write(
      EmbeddedFiles.starter + EmbeddedFiles.theme.map { ("Templates/" + $0.path, $0.text) }
        + [(".gitignore", ".bulletin/\nOutput/\n")])
    Terminal.printOutput("Made a site in \(folder). Next: bulletin build --site \(folder)\n")
    return .done
  }
}
