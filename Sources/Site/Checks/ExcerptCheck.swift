import Briefings
import Diagnostics
import Language

/// Warns where a topic's page quotes more of one outlet than `excerpt_words` allows.
///
/// Direct quotations are not counted: they are the speaker's words, not the outlet's.
struct ExcerptCheck {
  let site: SiteModel

  func diagnostics() -> [Diagnostic] {
    site.coverage.briefings.flatMap { briefing in
      let counts = wordCounts(briefing)
      return counts.keys.sorted().compactMap { outlet -> Diagnostic? in
        let words = counts[outlet] ?? 0
        guard words > site.settings.excerptWords else { return nil }
        return .warning(
          "excerpt-words",
          "\(words) words of \(site.outlets.outlets[outlet].name) on one page; excerpt_words allows \(site.settings.excerptWords)",
          at: Location(path: site.coverage.topics[briefing.topic].file.path),
          help: "raise excerpt_words in Content/site.yaml, or pin fewer key points")
      }
    }
  }

  private func wordCounts(_ briefing: Briefing) -> [Int: Int] {
    let direct = Set(briefing.speakers.flatMap(\.quotes).filter { $0.kind == .direct }.map(\.statement))
    var seen: Set<Statement> = []
    var counts: [Int: Int] = [:]
    for statement in briefing.statements where !direct.contains(statement) && seen.insert(statement).inserted {
      guard let outlet = site.outlets.outletOf[statement.article] else { continue }
      counts[outlet, default: 0] += site.text(of: statement).split(separator: 0x20).count
    }
    return counts
  }
}
