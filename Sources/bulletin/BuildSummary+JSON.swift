import Bytes
import Jinja
import Site

extension BuildSummary {
  /// Adds `stages` and `templates`: seconds, calls, files and bytes.
  func writeTimings(to json: inout JSONWriter) {
    json.array("stages") { json in
      for stage in report.stages { json.object { write(stage, to: &$0) } }
    }
    json.array("templates") { json in
      for entry in report.templates.entries {
        json.object {
          $0.member("name", entry.name)
          $0.member("calls", entry.calls)
          $0.member("seconds", fraction(entry.duration))
        }
      }
    }
  }

  private func write(_ stage: BuildReport.Stage, to json: inout JSONWriter) {
    json.member("name", stage.name)
    json.member("seconds", fraction(stage.duration))
    json.member("cpu_seconds", fraction(stage.processorTime))
    if let amount = stage.amount {
      json.member("files", amount.files)
      json.member("bytes", amount.bytes)
    }
  }

  /// Seconds to the microsecond.
  private func fraction(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds * 1_000_000 + attoseconds / 1_000_000_000_000) / 1_000_000
  }
}
