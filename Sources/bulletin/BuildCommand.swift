import ArgumentParser
import Diagnostics
import Site

struct BuildCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Make the site.",
    discussion: """
      Reads Content and Templates, derives the briefings, and writes the site into Output. Where anything is wrong, \
      nothing is written and the last good site stays. The same input always gives the same bytes.

      Examples:
        bulletin build
        bulletin build --base-url https://example.org/news/ --strict
        bulletin build --as-of 2025-11-29 --drafts
      """)

  @OptionGroup var siteOptions: SiteOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp("Where the site goes; without it, Output in the site's folder.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(help: ArgumentHelp("Where the site will live; without it, base_url of site.yaml.", valueName: "url"))
  var baseURL: BaseURL?

  @Flag(help: "Print how long each stage and template took.")
  var timings = false

  @Flag(help: "Make warnings errors.")
  var strict = false

  @Flag(help: "Build everything anew, whatever earlier builds left.")
  var force = false

  @Flag(help: "Print of each page that is made anew why it is.")
  var explainRebuild = false

  @Flag(help: "Derive nothing from the texts: articles, lists, feeds and sitemap alone.")
  var plain = false

  func execute() async throws -> Outcome {
    var options = siteOptions.buildOptions()
    selection.apply(to: &options)
    options.output = output
    options.baseURL = baseURL
    options.isStrict = strict
    options.isPlain = plain
    options.isForced = force
    options.explainsRebuild = explainRebuild
    options.measuresTemplates = timings
    options.givesBackMemory = { Allocator.giveBack() }
    let start = ContinuousClock.now
    let progress = Progress.start("Building the site")
    let report: BuildReport
    do {
      report = try await SiteBuilder(options).build()
      progress.stop()
    } catch {
      progress.stop()
      throw error
    }
    let summary = BuildSummary(report: report, duration: start.duration(to: .now), output: options.outputFolder)
    siteOptions.print(report.diagnostics) { if timings { summary.writeTimings(to: &$0) } }
    if let explanation = report.explanation { Terminal.printOutput(explanation.text) }
    if !siteOptions.json {
      if timings { Terminal.printMessage(summary.timings()) }
      Terminal.printMessage(summary.text())
    }
    leaveToSystem(report)
    return report.succeeded ? .done : .contentErrors
  }
}
