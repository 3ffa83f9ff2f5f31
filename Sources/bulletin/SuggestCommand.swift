import ArgumentParser
import Briefings
import Diagnostics
import Site

struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Propose rules for a topic from the articles that are about it.",
    subcommands: [SuggestTopicCommand.self])
}

struct SuggestTopicCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic", abstract: "Propose words and weights for a topic's rules.",
    discussion: """
      Compares the articles that an editor has assigned to the topic (“topics:” in their front matter; where there are \
      none, those its rules find) with all others, and prints the words that tell them apart, ready for “match:”, with \
      what each would change.
      """)

  @OptionGroup var siteOptions: SiteOptions

  @Argument(help: ArgumentHelp("The topic's id.", valueName: "topic"))
  var topic: String

  func execute() async throws -> Outcome {
    let report = try await SiteBuilder(siteOptions.buildOptions()).derive()
    guard let coverage = report.coverage, report.succeeded else {
      siteOptions.print(report.diagnostics)
      return .contentErrors
    }
    guard let suggestions = RuleSuggestions(coverage, topic: topic) else {
      let help = didYouMean(topic, coverage.topics.map(\.id)).map { "; \($0)" } ?? ""
      throw ValidationError("There is no topic “\(topic)”\(help)")
    }
    Terminal.printOutput(suggestions.text())
    return .done
  }
}
