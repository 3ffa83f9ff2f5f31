import Bytes

extension Value {
  /// Reads JSON text; objects keep the order of their keys. Throws what is wrong with it, by byte offset.
  package init(json: [UInt8]) throws(FilterFailure) {
    var parser = JSONParser(bytes: json)
    self = try parser.run()
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var index = 0
  var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() throws(FilterFailure) -> Value {
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw failure("nothing more") }
    return value
  }

  private func failure(_ wanted: String) -> FilterFailure { FilterFailure("JSON: expected \(wanted) at byte \(index)") }

  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func value() throws(FilterFailure) -> Value {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try nested { json throws(FilterFailure) in try json.object() }
    case UInt8(ascii: "["): return try nested { json throws(FilterFailure) in try json.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .none)
    default: return try number()
    }
  }

  private mutating func nested(_ body: (inout JSONParser) throws(FilterFailure) -> Value) throws(FilterFailure) -> Value
  {
    depth += 1
    guard depth <= 200 else { throw failure("at most 200 levels") }
    defer { depth -= 1 }
    index += 1
    return try body(&self)
  }

  private mutating func word(_ text: String, _ value: Value) throws(FilterFailure) -> Value {
    guard bytes[index...].starts(with: text.utf8) else { throw failure(text) }
    index += text.utf8.count
    return value
  }

  private mutating func object() throws(FilterFailure) -> Value {
    var pairs: [(key: Value, value: Value)] = []
    while !(try closes(UInt8(ascii: "}"), isFirst: pairs.isEmpty)) {
      skipSpace()
      let key = try string()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw failure("“:”") }
      index += 1
      pairs.append((.string(key), try value()))
    }
    return .dictionary(ValueDictionary(pairs: pairs))
  }

  private mutating func array() throws(FilterFailure) -> Value {
    var elements: [Value] = []
    while !(try closes(UInt8(ascii: "]"), isFirst: elements.isEmpty)) { elements.append(try value()) }
    return .list(elements)
  }

  /// Whether the bracket closes here; otherwise the comma before the next element is read.
  private mutating func closes(_ bracket: UInt8, isFirst: Bool) throws(FilterFailure) -> Bool {
    skipSpace()
    if current == bracket {
      index += 1
      return true
    }
    if isFirst { return false }
    guard current == UInt8(ascii: ",") else { throw failure("“,” or “\(Unicode.Scalar(bracket))”") }
    index += 1
    return false
  }

  private mutating func number() throws(FilterFailure) -> Value {
    let start = index
    while index < bytes.count, bytes[index].isASCIIDigit || "+-.eE".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let whole = Int(text) { return .int(whole) }
    guard let number = Double(text) else {
      index = start
      throw failure("a value")
    }
    return .double(number)
  }

  private mutating func string() throws(FilterFailure) -> [UInt8] {
    guard current == UInt8(ascii: "\"") else { throw failure("a string") }
    index += 1
    var output: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") {
        try escape(&output)
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    guard index < bytes.count else { throw failure("the end of a string") }
    index += 1
    return output
  }

  private mutating func escape(_ output: inout [UInt8]) throws(FilterFailure) {
    index += 2
    guard index <= bytes.count else { throw failure("an escape") }
    switch bytes[index - 1] {
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "u"): output.append(contentsOf: String(try unicode()).utf8)
    default: output.append(bytes[index - 1])
    }
  }

  /// A scalar written as one or two `\uXXXX`; the first `\u` is behind.
  private mutating func unicode() throws(FilterFailure) -> Unicode.Scalar {
    let high = try codeUnit()
    guard high & 0xFC00 == 0xD800 else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    guard bytes[index...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    index += 2
    let low = try codeUnit()
    guard low & 0xFC00 == 0xDC00 else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(FilterFailure) -> UInt32 {
    guard index + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits") }
    index += 4
    return unit
  }
}
