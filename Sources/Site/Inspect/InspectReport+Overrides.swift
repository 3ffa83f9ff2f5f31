import Articles
import Briefings
import Bytes
import Diagnostics
import Language

extension InspectReport {
  /// What an editor decided about an article: the key it was written under, its place, its value and where it stands.
  func writeOverrides(of analyzed: AnalyzedArticle, to json: inout JSONWriter) {
    guard !analyzed.overrides.isEmpty else { return }
    json.array("overrides") { json in
      for override in analyzed.overrides {
        json.object {
          $0.member("kind", override.kind.rawValue)
          if !override.range.isEmpty { writeText(override.range, of: analyzed.article, to: &$0) }
          if override.value != .none { $0.member("value", override.value.description) }
          $0.member("from", override.location.description)
        }
      }
    }
  }
}

extension Override.Value {
  /// As an editor writes it.
  var description: String {
    switch self {
    case .none: ""
    case .unknown: "unknown"
    case .name(let name): name
    case .date(let date): date.description
    }
  }
}
