import ArgumentParser
import Articles
import Diagnostics
import Foundation
import Language
import Preview
import Site

struct ServeCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Preview the site, and rebuild it when a file changes.",
    discussion: """
      Drafts and articles dated after today are shown with a badge; --production shows what “build” writes. Nothing but \
      this machine can see the preview unless --bind says so.
      """)

  @OptionGroup var siteOptions: SiteOptions

  @Option(help: "The port; the next free one if it is taken.")
  var port: UInt16 = 8080

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var bind = "127.0.0.1"

  @Flag(help: "Open the site in a browser.")
  var open = false

  @Flag(help: "Show exactly what “build” writes: no drafts, nothing of the future.")
  var production = false

  @Flag(help: "Look for changes by reading the folders again and again.")
  var poll = false

  func execute() async throws -> Outcome {
    var options = siteOptions.buildOptions()
    options.includesDrafts = !production
    options.includesFuture = !production
    options.maker = .serve
    let site = absolute(siteOptions.site)
    let builder = SiteBuilder(options)
    let output = absolute(options.outputFolder)
    let session = PreviewSession(
      host: StaticHost(folder: output, basePath: try await builder.basePath()),
      watched: ["\(site)/Content", "\(site)/Templates"], ignored: [output, "\(site)/.bulletin"],
      method: poll ? .polling : .events, bind: bind, port: port)
    let clock = try builder.settings().settings.clock
    let today: @Sendable () -> CalendarDate = { clock.day(at: Int(Date().timeIntervalSince1970)) }
    let previewed = PreviewedSite(options, today: production ? nil : today)
    try await session.run(
      prepare: { await previewed.prepare() }, rebuild: { await rebuild(previewed, SiteChanges($0, in: site)) },
      tell: tell)
    return .done
  }

  private func rebuild(_ site: PreviewedSite, _ changes: SiteChanges) async -> BuildOutcome {
    do {
      let report = try await site.rebuild(changes)
      let text = DiagnosticPrinter().text(report.diagnostics)
      guard report.succeeded else { return .failed(text: text) }
      Terminal.printMessage(text)
      return .built(changed: report.written?.changedPaths ?? [])
    } catch let failure as EnvironmentFailure {
      return .failed(text: "error: \(failure.description)\n")
    } catch {
      return .failed(text: "error: \(error)\n")
    }
  }

  @Sendable private func tell(_ notice: PreviewSession.Notice) {
    switch notice {
    case .serving(let address, let instead):
      if let instead { Terminal.printMessage("Port \(instead) is taken; using the next free one.\n") }
      Terminal.printOutput("Serving \(address) – press ctrl-C to stop\n")
      if open, !DefaultBrowser.open(address) { Terminal.printMessage("No browser was found; open \(address)\n") }
    case .watching(let note): Terminal.printMessage("\(note)\n")
    case .built(let changed, let duration):
      Terminal.printMessage("Built in \(BuildSummary.seconds(duration)), \(changed) files changed\n")
    case .failed(let text): Terminal.printMessage(text + "The last good site is still shown.\n")
    }
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

extension SiteChanges {
  /// `changes` as paths below the folder `site`.
  fileprivate init(_ changes: ChangeSet, in site: String) {
    let prefix = site.hasSuffix("/") ? site : site + "/"
    let isInside = changes.paths.allSatisfy { $0.hasPrefix(prefix) }
    self.init(
      paths: changes.isIncomplete || !isInside ? nil : Set(changes.paths.map { String($0.dropFirst(prefix.count)) }))
  }
}
