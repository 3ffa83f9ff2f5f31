import TestSupport

/// Makes up small news articles that share people, places, topics and days, so that one article's change reaches others.
struct RandomNews {
  var numbers: SeededNumbers

  private static let sentences = [
    "The ferry to Lindholm stopped on Monday after 40 passengers fell ill.",
    "“We will reopen the bridge,” said Ana Ruiz.",
    "Ana Ruiz said the bridge across the Varde would open again in March.",
    "The port of Lindholm closed on 3 November, according to the Harbor Authority.",
    "About 80 people left the ferry, and 12 of them were taken to hospital.",
    "About 60 people left the ferry, and 12 of them were taken to hospital.",
    "The Harbor Authority denied that the bridge was ever unsafe.",
    "“It is a scandal,” Tom Berg told reporters in Lindholm.",
    "Engineers expect repairs of the bridge to take until next week.",
    "The strike at the port ended on Friday without an agreement.",
    "Fares for the ferry rise by 10 percent in January.",
    "Tom Berg, who leads the union, called for talks on wages at the port.",
    "Ana Ruiz rejected the demand and promised a new timetable.",
    "Ice closed the river Varde for two days.",
  ]
  private static let words = [
    "ferry", "bridge", "port", "strike", "Lindholm", "Ruiz", "ice", "fares", "talks", "union",
  ]
  private static let outlets = ["The Harbor Times", "Northern Wire", "The Gazette"]

  /// A name that few articles share.
  mutating func name() -> String { "\(numbers.pick(Self.words))-\(numbers.below(40))".lowercased() }

  mutating func day() -> String {
    let day = numbers.once(in: 12) ? 20 + numbers.below(8) : 1 + numbers.below(9)
    return "2025-11-\(day < 10 ? "0" : "")\(day)"
  }

  mutating func sentence() -> String { numbers.pick(Self.sentences) }

  mutating func headline() -> String { "\(numbers.pick(Self.words)) and \(numbers.pick(Self.words)) at Lindholm" }

  mutating func article() -> String {
    var text = ""
    if !numbers.once(in: 5) { text = "---\n\(frontMatter())---\n\n" }
    for _ in 0..<1 + numbers.below(4) {
      text += (0..<1 + numbers.below(3)).map { _ in sentence() }.joined(separator: " ") + "\n\n"
    }
    if numbers.once(in: 8) { text += "Read more: \(headline())\n\n" }
    if numbers.once(in: 8) { text += "## \(headline())\n\n\(sentence())\n" }
    return text
  }

  private mutating func frontMatter() -> String {
    var lines = ["title: \(headline())"]
    if !numbers.once(in: 10) { lines.append("date: \(day())") }
    if !numbers.once(in: 4) { lines.append("source: \(numbers.pick(Self.outlets))") }
    if numbers.once(in: 8) { lines.append("draft: true") }
    if numbers.once(in: 10) { lines.append("aliases: [/old/\(name())/]") }
    if numbers.once(in: 10) { lines.append("expires: \(day())") }
    if numbers.once(in: 10) { lines.append("key_points: [“\(sentence())”]") }
    if numbers.once(in: 10) { lines.append("corrections: [\(numbers.pick(Self.words)) was misspelled]") }
    if numbers.once(in: 12) { lines.append("not_topics: [ferry]") }
    if numbers.once(in: 12) { lines.append("topics: [port]") }
    if numbers.once(in: 30) { lines.append("nonsense: true") }
    return lines.map { $0 + "\n" }.joined()
  }

  mutating func topic(_ title: String) -> String {
    let other = numbers.pick(Self.words)
    return "---\ntitle: \(title)\nmatch:\n  - \(title): 3\n  - \(other): \(1 + numbers.below(3))\n"
      + "  - \"@ana-ruiz\": 1\nthreshold: \(2 + numbers.below(4))\n---\n\n\(sentence())\n"
  }

  mutating func entity(_ name: String, kind: String) -> String {
    let alias = numbers.once(in: 2) ? "[\(numbers.pick(Self.words))]" : "[]"
    return "---\nname: \(name)\nkind: \(kind)\naliases: \(alias)\n---\n\n\(sentence())\n"
  }

  mutating func settings() -> String {
    var text = "title: \(numbers.pick(["The Briefing", "Harbor News"]))\nbase_url: https://example.org/news/\n"
    text += "time_zone: \(numbers.pick(["America/New_York", "Europe/Berlin"]))\n"
    text += "window_days: \(numbers.pick([2, 7, 30]))\nexcerpt_words: \(numbers.pick([40, 90]))\n"
    return text
  }
}
