import Articles
import Diagnostics
import Jinja
import Language
import Site

/// What a build tells at its end.
struct BuildSummary {
  let report: BuildReport
  let duration: Duration
  let output: String

  /// What was left out and why, then a table of counts and the time.
  func text() -> String {
    omissions() + problems() + (report.succeeded ? table() : "Nothing was written.\n")
  }

  private func omissions() -> String { report.repeated + report.omitted.summary }

  private func problems() -> String {
    let errors = report.diagnostics.lazy.filter { $0.severity == .error }.count
    let warnings = report.diagnostics.lazy.filter { $0.severity == .warning }.count
    let parts = [count(errors, "error"), count(warnings, "warning")].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "\n"
  }

  func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func table() -> String {
    if report.isUnchanged {
      let files = report.written?.unchanged ?? 0
      return
        "Nothing has changed; the site of \(files) files in \(output) is up to date (\(BuildSummary.seconds(duration))).\n"
    }
    var rows: [(String, String)] = [
      ("articles", "\(report.counts.articles)"), ("topics", "\(report.counts.topics)"),
      ("people, places, organizations", "\(report.counts.entities)"), ("stories", "\(report.counts.stories)"),
      ("pages", "\(report.counts.pages)"),
    ]
    if let written = report.written {
      rows.append(("files written", "\(written.written)"))
      rows.append(("files unchanged", "\(written.unchanged)"))
      if written.removed > 0 { rows.append(("files removed", "\(written.removed)")) }
    }
    rows.append(("time", BuildSummary.seconds(duration)))
    let width = rows.map(\.0.count).max() ?? 0
    let lines = rows.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.count))  \($0.1)\n" }.joined()
    return lines + (report.written == nil ? "" : "The site is in \(output).\n")
  }

  /// Time per stage, then per template and block, slowest first, then templates that made nothing.
  func timings() -> String {
    var text = "stage                           time, CPU, files\n"
    for stage in report.stages { text += line(stage.name, figures(of: stage)) }
    text += "template              calls, time\n"
    for entry in report.templates.entries.sorted(by: { ($1.duration, $0.name) < ($0.duration, $1.name) }) {
      text += line(entry.name, "\(entry.calls), \(BuildSummary.seconds(entry.duration))")
    }
    for name in report.unusedTemplates { text += line(name, "never used") }
    return text
  }

  /// `0.331 s, 0.602 s CPU, 10000 files, 31.2 MB`
  private func figures(of stage: BuildReport.Stage) -> String {
    let times = "\(BuildSummary.seconds(stage.duration)), \(BuildSummary.seconds(stage.processorTime)) CPU"
    guard let amount = stage.amount else { return times }
    let tenths = (amount.bytes + 50_000) / 100_000
    return "\(times), \(amount.files) file\(amount.files == 1 ? "" : "s"), \(tenths / 10).\(tenths % 10) MB"
  }

  private func line(_ name: String, _ value: String) -> String {
    "  \(name)\(String(repeating: " ", count: max(1, 30 - name.count)))\(value)\n"
  }

  /// `0.012 s`
  static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = attoseconds / 1_000_000_000_000_000
    let padding = milliseconds < 10 ? "00" : milliseconds < 100 ? "0" : ""
    return "\(seconds).\(padding)\(milliseconds) s"
  }
}
