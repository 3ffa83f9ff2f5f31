import Articles
import Diagnostics
import Language

/// What a build said of its input: kept with its site, because a later build that finds nothing changed must say it
/// again.
struct BuildMessages {
  let text: String

  init(_ report: BuildReport) {
    text = DiagnosticPrinter().text(report.diagnostics) + report.omitted.summary
  }

  /// Written last by every build that succeeds, and by no other.
  static func path(_ output: String) -> String { "\(output)/\(OutputPath.reservedFolder)/messages" }

  static func read(output: String) -> String { (try? FileTree.text(of: path(output))) ?? "" }

  func write(output: String) throws(EnvironmentFailure) {
    try POSIXFile(creating: Self.path(output)).write(Array(text.utf8))
  }
}

extension [ArticleSelection.Omission] {
  /// More lines than this are no help to anyone.
  private static var mostLines: Int { 50 }

  /// A line for each; of very many the first, and how many more there are.
  package var summary: String {
    let rest = count - Self.mostLines
    let lines = prefix(Self.mostLines).map { $0.description + "\n" }.joined()
    return rest > 0 ? lines + "left out: \(rest) more articles\n" : lines
  }
}

extension ArticleSelection.Omission {
  /// `left out: Content/articles/x.md (a draft; --drafts includes it)`
  package var description: String {
    let reason =
      switch self.reason {
      case .draft: "a draft; --drafts includes it"
      case .future(let day): "dated \(day), after “now”; --future includes it"
      case .expired(let day): "expired on \(day)"
      }
    return "left out: \(path) (\(reason))"
  }
}
