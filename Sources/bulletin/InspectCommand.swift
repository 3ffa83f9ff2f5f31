import ArgumentParser
import Articles
import Briefings
import Diagnostics
import Site

struct InspectCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Print what was derived as one JSON object.",
    discussion: """
      Every text is verbatim, with its range in bytes. With paths, only the articles of those files are printed.

      Examples:
        bulletin inspect
        bulletin inspect Content/articles/2025-11-29-venezuela-turkey.txt
        bulletin inspect --template-data /topics/turkey/
      """)

  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var selection: SelectionOptions

  @Argument(help: ArgumentHelp("Article files.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("Print the data that the template of this page sees.", valueName: "url"))
  var templateData: String?

  func execute() async throws -> Outcome {
    var options = siteOptions.buildOptions()
    selection.apply(to: &options)
    if let templateData { return try await printTemplateData(templateData, options) }
    let report = try await SiteBuilder(options).derive()
    Terminal.printMessage(DiagnosticPrinter(colored: Terminal.wantsColor).text(report.diagnostics))
    guard let coverage = report.coverage, report.succeeded else { return .contentErrors }
    let known = coverage.articles.flatMap { [$0.article.file.path, $0.article.id] }
    if let unknown = paths.first(where: { !known.contains($0) }) {
      let help = didYouMean(unknown, known).map { "; \($0)" } ?? ""
      throw ValidationError("There is no article “\(unknown)”\(help)")
    }
    Terminal.printOutput(InspectReport(coverage, paths: paths).json())
    return .done
  }

  private func printTemplateData(_ url: String, _ options: BuildOptions) async throws -> Outcome {
    let (json, report) = try await SiteBuilder(options).templateData(of: url)
    Terminal.printMessage(DiagnosticPrinter(colored: Terminal.wantsColor).text(report.diagnostics))
    guard let json else { return .contentErrors }
    Terminal.printOutput(json)
    return .done
  }
}
