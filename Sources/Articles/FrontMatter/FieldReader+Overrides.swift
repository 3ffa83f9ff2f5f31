import Diagnostics
import Language

extension FieldReader {
  /// What the mapping says under the keys of `Override.Kind`, in their order.
  package mutating func overrides() -> [Override] {
    var found: [Override] = []
    for kind in Override.Kind.allCases where value(kind.rawValue) != nil {
      switch kind {
      case .speaker, .date: found += assignments(kind)
      default:
        found += locatedTexts(kind.rawValue).map { Override(kind, $0.text, at: Location(file, $0.range)) }
      }
    }
    return found
  }

  /// `opening words: value`, in one mapping or in a list of such.
  private mutating func assignments(_ kind: Override.Kind) -> [Override] {
    guard let value = value(kind.rawValue) else { return [] }
    let mappings: [YAMLValue] = if case .list(let items) = value.kind { items } else { [value] }
    return mappings.flatMap { item -> [Override] in
      guard case .mapping(let fields) = item.kind else {
        return wrongType(kind.rawValue, item, "“opening words: \(kind == .date ? "date" : "name")”") ?? []
      }
      return fields.compactMap { assignment(kind, $0) }
    }
  }

  private mutating func assignment(_ kind: Override.Kind, _ field: YAMLField) -> Override? {
    let place = Location(file, field.keyRange)
    switch field.value.kind {
    case .null: return Override(kind, field.key, value: .unknown, at: place)
    case .scalar("unknown", false): return Override(kind, field.key, value: .unknown, at: place)
    case .scalar(let text, _) where kind == .speaker:
      return Override(kind, field.key, value: .name(text), at: place)
    case .scalar(let text, _):
      if let date = PartialDate(iso: text) { return Override(kind, field.key, value: .date(date), at: place) }
      report(
        .error(
          "bad-date", "no date for “\(field.key)”: “\(text)”", at: Location(file, field.value.range),
          help: "write a day as 2025-11-29, a month as 2025-11, a year as 2025, or “unknown”"))
      return nil
    default: return wrongType("the value of “\(field.key)”", field.value, "text")
    }
  }
}

extension PartialDate {
  /// A day, month or year as ISO 8601 writes it.
  fileprivate init?(iso text: String) {
    if let day = CalendarDate(text) {
      self.init(day)
    } else if let month = CalendarDate("\(text)-01"), text.count == 7 {
      self.init(month, .month)
    } else if let year = CalendarDate("\(text)-01-01"), text.count == 4 {
      self.init(year, .year)
    } else {
      return nil
    }
  }
}
