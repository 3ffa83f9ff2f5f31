import Articles
package import Diagnostics
package import Markdown

extension Topic {
  private static let keys = ["title", "match", "except", "threshold"]
  /// What a score must reach where the topic does not say, at most.
  private static let highestDefault = 6.0
  /// Less than one hit of the strongest rule in the first paragraph reaches, or two anywhere.
  private static let oneInFront = 4.0 / 3

  /// Reads a file of `Content/topics`; nil and errors where it defines no topic.
  package static func read(
    path: String, bytes: [UInt8], options: MarkdownOptions
  ) -> (topic: Topic?, diagnostics: [Diagnostic]) {
    let definition = DefinitionFile(path: path, bytes: bytes)
    var reader = FieldReader(definition.fields, of: definition.file, subject: "topic", known: keys)
    let (id, wrongID) = definition.checkedID()
    let title = reader.text("title") ?? id
    let match = reader.rules("match")
    let except = reader.rules("except")
    let threshold = reader.number("threshold")
    let defaults = thresholds(of: match)
    if match.isEmpty, !(definition.diagnostics + reader.diagnostics).hasErrors {
      reader.report(
        .warning(
          "no-rules", "this topic matches nothing", at: Location(definition.file, reader.keyRange("match") ?? 0..<0),
          help: "list words to look for under “match:”, each with its weight"))
    }
    let diagnostics = definition.diagnostics + wrongID + reader.diagnostics
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let topic = Topic(
      id: id, title: title, match: match, except: except,
      threshold: threshold ?? defaults.any, briefThreshold: threshold ?? defaults.brief,
      background: definition.body(options),
      file: definition.file)
    return (topic, diagnostics)
  }

  /// What a score must reach where the topic does not say, in any article and in brief ones.
  private static func thresholds(of match: [TopicRule]) -> (any: Double, brief: Double) {
    let greatest = match.map(\.weight).max() ?? highestDefault
    return (min(highestDefault, greatest * oneInFront), min(highestDefault, greatest))
  }

  /// The topic with one rule more.
  func adding(_ rule: TopicRule) -> Topic {
    var topic = self
    topic.match.append(rule)
    if (threshold, briefThreshold) == Self.thresholds(of: match) {
      (topic.threshold, topic.briefThreshold) = Self.thresholds(of: topic.match)
    }
    return topic
  }
}

extension FieldReader {
  /// A list of rules: `words: weight`, `"@entity": weight`, `{near: [a, b], weight: n}`, or words alone (weight 1).
  mutating func rules(_ key: String) -> [TopicRule] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.kind else { return wrongType(key, value, "a list of rules") ?? [] }
    return items.compactMap { rule($0, in: key) }
  }

  private mutating func rule(_ item: YAMLValue, in key: String) -> TopicRule? {
    switch item.kind {
    case .scalar(let text, _): return rule(pattern: text, weight: 1, range: item.range)
    case .mapping(let fields):
      if fields.contains(where: { $0.key == "near" }) { return nearRule(fields, range: item.range) }
      guard fields.count == 1, let field = fields.first else { return wrongType(key, item, "“words: weight”") }
      guard let weight = weight(field.value) else {
        return wrongType("the weight of “\(field.key)”", field.value, "a number of 0 or more")
      }
      return rule(pattern: field.key, weight: weight, range: field.keyRange)
    default: return wrongType(key, item, "“words: weight”")
    }
  }

  private mutating func rule(pattern: String, weight: Double, range: Range<Int>) -> TopicRule? {
    if pattern.hasPrefix("@") {
      return TopicRule(pattern: .entity(String(pattern.dropFirst())), weight: weight, range: range)
    }
    guard pattern.contains(where: { $0.isLetter || $0.isNumber }) else {
      report(.error("empty-rule", "a rule without a word", at: Location(file, range)))
      return nil
    }
    return TopicRule(pattern: .phrase(pattern), weight: weight, range: range)
  }

  private mutating func nearRule(_ fields: [YAMLField], range: Range<Int>) -> TopicRule? {
    var inner = FieldReader(fields, of: file, subject: "near rule", known: ["near", "weight"])
    let words = inner.texts("near")
    let weight = inner.number("weight") ?? 1
    if words.count < 2, !inner.diagnostics.hasErrors {
      inner.report(.error("near-rule", "near needs two words at least", at: Location(file, range)))
    }
    inner.diagnostics.forEach { report($0) }
    return inner.diagnostics.hasErrors ? nil : TopicRule(pattern: .near(words), weight: weight, range: range)
  }

  private func weight(_ value: YAMLValue) -> Double? {
    guard case .scalar(let text, false) = value.kind, let weight = Double(text), weight.isFinite, weight >= 0 else {
      return nil
    }
    return weight
  }
}
