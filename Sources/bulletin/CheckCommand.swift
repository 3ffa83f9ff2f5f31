import ArgumentParser
import Articles
import Briefings
import Diagnostics
import Site

struct CheckCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Do everything but writing, and list what an editor should look at.",
    discussion: """
      For continuous integration: exit code 1 where the content or the templates have errors. The review list names \
      every decision that was read out of a text and not given in front matter: splits, headings, promos, titles, \
      dates, outlets.
      """)

  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Make warnings errors.")
  var strict = false

  @Flag(help: "Offer names found often in the texts as ready-made entity files.")
  var suggestEntities = false

  func execute() async throws -> Outcome {
    var options = siteOptions.buildOptions()
    selection.apply(to: &options)
    options.isStrict = strict
    let report = try await SiteBuilder(options).check()
    siteOptions.print(report.diagnostics)
    if let coverage = report.coverage, !siteOptions.json {
      Terminal.printOutput(ReviewList(coverage).text())
      if suggestEntities { Terminal.printOutput(EntitySuggestions(coverage).text()) }
    }
    if !siteOptions.json {
      Terminal.printMessage(BuildSummary(report: report, duration: .zero, output: "").checked())
    }
    return report.succeeded ? .done : .contentErrors
  }
}

extension BuildSummary {
  /// What `check` ends with.
  func checked() -> String {
    let result = report.succeeded ? "No errors" : "There are errors"
    return "\(result): \(report.counts.articles) articles, \(report.counts.pages) pages.\n"
  }
}
