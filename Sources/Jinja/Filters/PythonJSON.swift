/// Writes JSON as Python's `json.dumps(value, sort_keys=True)` does: ASCII only, a space after `:` and `,`.
struct PythonJSON {
  private(set) var bytes: [UInt8] = []
  private let indent: Int?
  private var depth = 0

  init(indent: Int?) { self.indent = indent.map { min(max($0, 0), 100) } }

  mutating func append(_ value: Value) throws(FilterFailure) {
    guard bytes.count <= TextLimit.bytes else { throw FilterFailure("JSON has at most \(TextLimit.bytes) bytes") }
    switch value {
    case .none: write("null")
    case .bool(let flag): write(flag ? "true" : "false")
    case .int(let number): write(String(number))
    case .double(let number):
      write(number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : pythonText(of: number))
    case .string(let text), .safe(let text): append(string: text)
    case .list, .tuple, .lazyList: try append(value.elements ?? [])
    case .dictionary(let dictionary):
      var members: [([UInt8], Value)] = []
      for entry in dictionary.entries { members.append((try jsonKey(entry.key), entry.value)) }
      try append(members: members)
    case .record(let record): try append(members: record.members)
    case .undefined, .object: throw FilterFailure("\(value.described) has no JSON")
    }
  }

  private func jsonKey(_ key: Value) throws(FilterFailure) -> [UInt8] {
    switch key {
    case .none: return Array("null".utf8)
    case .bool(let flag): return Array((flag ? "true" : "false").utf8)
    case .string, .safe, .int, .double: return key.textBytes
    default: throw FilterFailure("\(key.described) cannot be a key of JSON")
    }
  }

  private mutating func append(_ elements: [Value]) throws(FilterFailure) {
    try nest("[", "]", elements.count) { json, index throws(FilterFailure) in try json.append(elements[index]) }
  }

  private mutating func append(members: [([UInt8], Value)]) throws(FilterFailure) {
    let sorted = members.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    try nest("{", "}", sorted.count) { json, index throws(FilterFailure) in
      json.append(string: sorted[index].0)
      json.write(": ")
      try json.append(sorted[index].1)
    }
  }

  private mutating func nest(
    _ open: String, _ close: String, _ count: Int,
    _ element: (inout PythonJSON, Int) throws(FilterFailure) -> Void
  ) throws(FilterFailure) {
    guard depth < 64 else { throw FilterFailure("JSON nests at most 64 deep") }
    write(open)
    depth += 1
    for index in 0..<count {
      if index > 0 { write(indent == nil ? ", " : ",") }
      breakLine()
      try element(&self, index)
    }
    depth -= 1
    if count > 0 { breakLine() }
    write(close)
  }

  private mutating func breakLine() {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * depth))
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(string: [UInt8]) {
    write("\"")
    for unit in String(decoding: string, as: UTF8.self).utf16 {
      switch unit {
      case 0x22: write("\\\"")
      case 0x5C: write("\\\\")
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0x08: write("\\b")
      case 0x0C: write("\\f")
      case 0x20..<0x7F: bytes.append(UInt8(unit))
      default:
        let digits = String(unit, radix: 16)
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    }
    write("\"")
  }
}

extension RecordReference {
  /// All fields and their values, undefined ones left out.
  var members: [([UInt8], Value)] {
    let table = table
    return table.names.indices.map { (Array(table.names[$0].utf8), table.readers[$0].read(object)) }
      .filter { !$0.1.isUndefined }
  }
}
