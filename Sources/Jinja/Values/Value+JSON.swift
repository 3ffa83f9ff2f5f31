import Bytes

extension Value {
  /// Appends the value as JSON: keys in order, records by their fields, nothing deeper than `depth` levels.
  ///
  /// Where `depth` ends, a record or list is written as `null`; records may refer to each other in circles.
  package func appendJSON(to bytes: inout [UInt8], depth: Int = 8) {
    switch self {
    case .undefined, .none, .object: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): flag.appendJSON(to: &bytes)
    case .int(let number): number.appendJSON(to: &bytes)
    case .double(let number): number.appendJSON(to: &bytes)
    case .string(let text), .safe(let text): bytes.appendJSONString(text)
    case .list, .tuple, .lazyList: appendJSON(elements: elements ?? [], to: &bytes, depth)
    case .dictionary(let dictionary):
      Self.appendJSON(dictionary.entries.map { ($0.key.textBytes, $0.value) }, to: &bytes, depth)
    case .record(let record): Self.appendJSON(record, to: &bytes, depth)
    }
  }

  private func appendJSON(elements: [Value], to bytes: inout [UInt8], _ depth: Int) {
    guard depth > 0 else { return bytes.append(contentsOf: "null".utf8) }
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      element.appendJSON(to: &bytes, depth: depth - 1)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func appendJSON(_ record: RecordReference, to bytes: inout [UInt8], _ depth: Int) {
    guard depth > 0 else { return bytes.append(contentsOf: "null".utf8) }
    appendJSON(record.members, to: &bytes, depth)
  }

  private static func appendJSON(_ members: [([UInt8], Value)], to bytes: inout [UInt8], _ depth: Int) {
    guard depth > 0 else { return bytes.append(contentsOf: "null".utf8) }
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSONString(member.0)
      bytes.append(UInt8(ascii: ":"))
      member.1.appendJSON(to: &bytes, depth: depth - 1)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
