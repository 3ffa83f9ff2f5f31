import ArgumentParser
import Articles
import Briefings
import Diagnostics
import Foundation
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

  @Option(help: ArgumentHelp("Measure the topics' rules against an editor's labels.", valueName: "file"))
  var labels: String?

  func execute() async throws -> Outcome {
    var options = siteOptions.buildOptions()
    selection.apply(to: &options)
    options.isStrict = strict
    let report = try await SiteBuilder(options).check()
    let review = report.coverage.map { RuleReview($0).diagnostics() } ?? []
    siteOptions.print(report.diagnostics + review)
    if let coverage = report.coverage, !siteOptions.json {
      Terminal.printOutput(ReviewList(coverage).text())
      if suggestEntities { Terminal.printOutput(EntitySuggestions(coverage).text()) }
      if let labels { Terminal.printOutput(try measure(labels, on: coverage)) }
    }
    if !siteOptions.json {
      Terminal.printMessage(BuildSummary(report: report, duration: .zero, output: "").checked())
    }
    return report.succeeded && !(strict && !review.isEmpty) ? .done : .contentErrors
  }

  private func measure(_ path: String, on coverage: Coverage) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ValidationError("The file of labels cannot be read: \(path)")
    }
    return TopicLabels(String(decoding: bytes, as: UTF8.self)).report(coverage)
  }
}

extension BuildSummary {
  /// What `check` ends with.
  func checked() -> String {
    let result = report.succeeded ? "No errors" : "There are errors"
    let counts = [count(report.counts.articles, "article"), count(report.counts.pages, "page")].compactMap { $0 }
    return "\(result): \(counts.joined(separator: ", ")).\n"
  }
}
