import ArgumentParser
import Bytes
import Diagnostics
import Foundation
import Language
import Site

/// What every command that works on a site takes.
struct SiteOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var site = "."

  @Flag(name: .long, help: "Print what is wrong as JSON.")
  var json = false

  @Option(
    name: .long, help: ArgumentHelp("Work on this many files at a time; the result is the same.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs needs a number of 1 or more.") }
  }

  /// The options of a build of this site.
  func buildOptions() -> BuildOptions {
    var options = BuildOptions(
      root: site == "/" ? site : String(site.reversed().drop { $0 == "/" }.reversed()),
      theme: ThemeFiles(embedded: EmbeddedFiles.theme), generator: "Bulletin \(Bulletin.version)", jobs: jobs)
    options.hosting = StaticHosting.hosting
    return options
  }

  /// Prints diagnostics: as JSON to standard output, with what `more` adds, else as text to standard error.
  func print(_ diagnostics: [Diagnostic], adding more: (inout JSONWriter) -> Void = { _ in }) {
    if json {
      var writer = JSONWriter(pretty: true)
      writer.object {
        $0.diagnostics("diagnostics", diagnostics)
        more(&$0)
      }
      Terminal.printOutput(writer.bytes + [UInt8(ascii: "\n")])
    } else {
      Terminal.printMessage(DiagnosticPrinter(colored: Terminal.wantsColor).text(diagnostics))
    }
  }
}

/// What decides which articles a build takes.
struct SelectionOptions: ParsableArguments {
  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include articles dated after “now”.")
  var future = false

  @Option(help: ArgumentHelp("What “now” is; without it, the newest article date.", valueName: "date"))
  var asOf: CalendarDate?

  func apply(to options: inout BuildOptions) {
    options.includesDrafts = drafts
    options.includesFuture = future
    options.asOf = asOf
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// `2025-11-29`
  package init?(argument: String) { self.init(argument) }
}

extension BaseURL: ExpressibleByArgument {
  /// `https://example.org/news/`
  package init?(argument: String) { self.init(argument) }
}
