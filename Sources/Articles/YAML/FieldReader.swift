package import Diagnostics
package import Language

/// Takes typed values out of a mapping and gathers what is wrong with it, each at its place.
package struct FieldReader {
  package private(set) var diagnostics: [Diagnostic] = []
  package let file: SourceFile
  private let fields: [YAMLField]
  /// What messages call the mapping: "front matter".
  private let subject: String

  /// Unknown keys are warned of; a value that is asked for and has another type is an error.
  package init(_ fields: [YAMLField], of file: SourceFile, subject: String, known: [String]) {
    self.fields = fields
    self.file = file
    self.subject = subject
    for field in fields where !known.contains(field.key) {
      diagnostics.append(
        .warning(
          "unknown-key", "unknown \(subject) key “\(field.key)”", at: Location(file, field.keyRange),
          help: didYouMean(field.key, known) ?? "known keys: \(known.joined(separator: ", "))"))
    }
  }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package func value(_ key: String) -> YAMLValue? {
    guard let value = fields.first(where: { $0.key == key })?.value else { return nil }
    if case .null = value.kind { return nil }
    return value
  }

  package func keyRange(_ key: String) -> Range<Int>? { fields.first { $0.key == key }?.keyRange }

  package mutating func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard case .scalar(let text, _) = value.kind else { return wrongType(key, value, "text") }
    return text
  }

  /// A list of texts; a single text is a list of one.
  package mutating func texts(_ key: String) -> [String] { locatedTexts(key).map(\.text) }

  package mutating func locatedTexts(_ key: String) -> [(text: String, range: Range<Int>)] {
    guard let value = value(key) else { return [] }
    switch value.kind {
    case .scalar(let text, _): return [(text, value.range)]
    case .list(let items):
      return items.compactMap { item in
        guard case .scalar(let text, _) = item.kind else { return wrongType(key, item, "text") }
        return (text, item.range)
      }
    default: return wrongType(key, value, "a list of texts") ?? []
    }
  }

  package mutating func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, false) = value.kind {
      if ["true", "True", "TRUE", "yes"].contains(text) { return true }
      if ["false", "False", "FALSE", "no"].contains(text) { return false }
    }
    return wrongType(key, value, "true or false")
  }

  package mutating func number(_ key: String) -> Double? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, false) = value.kind, let number = Double(text), number.isFinite { return number }
    return wrongType(key, value, "a number")
  }

  package mutating func day(_ key: String) -> CalendarDate? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, _) = value.kind, let day = CalendarDate(text) { return day }
    return wrongDate(key, value)
  }

  package mutating func wrongDate<Value>(_ key: String, _ value: YAMLValue) -> Value? {
    report(
      .error(
        "bad-date", "\(key) is no date: \(value.description)", at: Location(file, value.range),
        help: "write dates as 2025-11-29, or 2025-11-29T16:30:00-05:00"))
    return nil
  }

  package mutating func wrongType<Value>(_ key: String, _ value: YAMLValue, _ wanted: String) -> Value? {
    report(
      .error(
        "wrong-type", "\(key) should be \(wanted), not \(value.description)", at: Location(file, value.range)))
    return nil
  }
}
