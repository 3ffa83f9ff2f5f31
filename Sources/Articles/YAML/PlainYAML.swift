import Bytes
import Diagnostics

/// The fast path for what nearly every front matter is: lines of `key: value`, lists of plain values, and of rules with
/// their weights.
///
/// It reads only what YAML 1.2 cannot read otherwise; at the first doubt it gives up, and Yams decides.
enum PlainYAML {
  static func fields(of file: SourceFile, range: Range<Int>) -> [YAMLField]? {
    var fields: [YAMLField] = []
    let bytes = file.bytes
    var position = range.lowerBound
    // Of the list that is being read; items further in are another list.
    var indent: Int?
    while position < range.upperBound {
      let end = bytes[position..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = trimmedEnd(position..<end, bytes)
      position = end + 1
      if line.isEmpty { continue }
      let inner = trimmedStart(line, bytes)
      let spaces = inner.lowerBound - line.lowerBound
      if spaces > 0 || bytes[line.lowerBound] == UInt8(ascii: "-") {
        guard !fields.isEmpty, bytes[inner.lowerBound] == UInt8(ascii: "-"), spaces == indent ?? spaces,
          let item = listItem(inner, bytes), append(item, to: &fields[fields.count - 1])
        else { return nil }
        indent = spaces
        continue
      }
      indent = nil
      guard let field = field(line, bytes), !fields.contains(where: { $0.key == field.key }) else { return nil }
      fields.append(field)
    }
    return fields
  }

  private static func field(_ line: Range<Int>, _ bytes: [UInt8]) -> YAMLField? {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
      bytes[line.lowerBound..<colon].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }),
      bytes[line.lowerBound].isASCIILetter
    else { return nil }
    let keyRange = line.lowerBound..<colon
    let key = String(decoding: bytes[keyRange], as: UTF8.self)
    guard key != "null", key != "true", key != "false" else { return nil }
    let rest = trimmedStart(colon + 1..<line.upperBound, bytes)
    if rest.isEmpty {
      return YAMLField(key: key, keyRange: keyRange, value: YAMLValue(.null, range: colon + 1..<colon + 1))
    }
    guard rest.lowerBound > colon + 1, let value = value(rest, bytes) else { return nil }
    return YAMLField(key: key, keyRange: keyRange, value: value)
  }

  private static func listItem(_ line: Range<Int>, _ bytes: [UInt8]) -> YAMLValue? {
    guard line.count > 2, bytes[line.lowerBound + 1] == 0x20 else { return nil }
    let item = trimmedStart(line.lowerBound + 1..<line.upperBound, bytes)
    return rule(item, bytes) ?? value(item, bytes)
  }

  /// `words: weight` or `"@entity": weight`, of which a comment may follow.
  private static func rule(_ range: Range<Int>, _ bytes: [UInt8]) -> YAMLValue? {
    guard let key = ruleKey(range, bytes), let text = key.value.text, key.end + 2 < range.upperBound,
      bytes[key.end] == UInt8(ascii: ":"), bytes[key.end + 1] == 0x20
    else { return nil }
    let rest = trimmedStart(key.end + 1..<range.upperBound, bytes)
    let number =
      rest.lowerBound..<rest.lowerBound + bytes[rest].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }.count
    let comment = trimmedStart(number.upperBound..<rest.upperBound, bytes)
    guard !number.isEmpty,
      comment.isEmpty || comment.lowerBound > number.upperBound && bytes[comment.lowerBound] == UInt8(ascii: "#"),
      let weight = value(number, bytes)
    else { return nil }
    let field = YAMLField(key: text, keyRange: key.value.range, value: weight)
    return YAMLValue(.mapping([field]), range: range.lowerBound..<number.upperBound)
  }

  private static func ruleKey(_ range: Range<Int>, _ bytes: [UInt8]) -> (value: YAMLValue, end: Int)? {
    let first = bytes[range.lowerBound]
    var end = range.lowerBound + 1
    if first == UInt8(ascii: "\"") {
      while end < range.upperBound, bytes[end] != first { end += 1 }
      guard end < range.upperBound else { return nil }
      return quoted(range.lowerBound..<end + 1, bytes).map { ($0, end + 1) }
    }
    while end < range.upperBound, isRuleWord(bytes[end]) { end += 1 }
    return first.isASCIILetter ? value(range.lowerBound..<end, bytes).map { ($0, end) } : nil
  }

  private static func isRuleWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte >= 0x80
  }

  private static func append(_ item: YAMLValue, to field: inout YAMLField) -> Bool {
    switch field.value.kind {
    case .null: field.value = YAMLValue(.list([item]), range: item.range)
    case .list(let items) where items.last.map({ $0.range.upperBound < item.range.lowerBound }) == true:
      field.value = YAMLValue(.list(items + [item]), range: field.value.range.lowerBound..<item.range.upperBound)
    default: return false
    }
    return true
  }

  private static func value(_ range: Range<Int>, _ bytes: [UInt8]) -> YAMLValue? {
    guard !range.isEmpty else { return nil }
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return quoted(range, bytes) }
    if first == UInt8(ascii: "[") { return flowList(range, bytes) }
    guard isPlain(range, bytes) else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    if ["~", "null", "Null", "NULL"].contains(text) { return YAMLValue(.null, range: range) }
    return YAMLValue(.scalar(text, isQuoted: false), range: range)
  }

  /// `[a, b]` of plain words.
  private static func flowList(_ range: Range<Int>, _ bytes: [UInt8]) -> YAMLValue? {
    guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    var items: [YAMLValue] = []
    var start = range.lowerBound + 1
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound - 1].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound - 1
      let item = trimmedStart(trimmedEnd(start..<end, bytes), bytes)
      guard !item.isEmpty,
        bytes[item].allSatisfy({
          $0.isASCIIAlphanumeric || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }),
        let value = value(item, bytes)
      else { return nil }
      items.append(value)
      start = end + 1
    }
    return YAMLValue(.list(items), range: range.lowerBound..<(items.last?.range.upperBound ?? range.upperBound))
  }

  private static func quoted(_ range: Range<Int>, _ bytes: [UInt8]) -> YAMLValue? {
    let quote = bytes[range.lowerBound]
    guard range.count >= 2, bytes[range.upperBound - 1] == quote else { return nil }
    let inner = bytes[range.lowerBound + 1..<range.upperBound - 1]
    guard !inner.contains(quote), !inner.contains(UInt8(ascii: "\\")) else { return nil }
    return YAMLValue(.scalar(String(decoding: inner, as: UTF8.self), isQuoted: true), range: range)
  }

  /// A plain scalar whose every character stands for itself wherever it is.
  private static func isPlain(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let first = bytes[range.lowerBound]
    guard first.isASCIIAlphanumeric || first >= 0xC3 || first == UInt8(ascii: "/") || first == UInt8(ascii: "(")
    else { return false }
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        if index + 1 == range.upperBound || bytes[index + 1].isASCIIWhitespace { return false }
      case UInt8(ascii: "#"): if bytes[index - 1].isASCIIWhitespace { return false }
      case 0..<0x20, 0x7F: return false
      default: break
      }
    }
    return true
  }

  private static func trimmedEnd(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }

  private static func trimmedStart(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    return start..<range.upperBound
  }
}
