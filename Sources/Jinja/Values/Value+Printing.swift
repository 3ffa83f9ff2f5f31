import Bytes

extension [UInt8] {
  /// Appends Python's `str(value)`, unescaped.
  mutating func appendText(of value: Value) {
    guard count <= TextLimit.bytes else { return }
    switch value {
    case .undefined: break
    case .string(let bytes), .safe(let bytes): append(contentsOf: bytes)
    case .int(let number): append(contentsOf: String(number).utf8)
    case .record(let record): appendText(of: record.printed)
    default: appendRepresentation(of: value)
    }
  }

  /// Appends Python's `repr(value)`: strings quoted, everything else as it is written in source.
  mutating func appendRepresentation(of value: Value) {
    guard count <= TextLimit.bytes else { return }
    switch value {
    case .undefined: append(contentsOf: "Undefined".utf8)
    case .none: append(contentsOf: "None".utf8)
    case .bool(let flag): append(contentsOf: (flag ? "True" : "False").utf8)
    case .int(let number): append(contentsOf: String(number).utf8)
    case .double(let number): append(contentsOf: pythonText(of: number).utf8)
    case .string(let bytes): appendQuoted(bytes)
    case .safe(let bytes):
      append(contentsOf: "Markup(".utf8)
      appendQuoted(bytes)
      append(UInt8(ascii: ")"))
    case .lazyList(let list):
      if let text = list.printed {
        append(contentsOf: text.utf8)
      } else {
        appendSequence("[", value.elements ?? [], "]")
      }
    case .list(let elements): appendSequence("[", elements, "]")
    case .tuple(let elements): appendSequence("(", elements, elements.count == 1 ? ",)" : ")")
    case .dictionary(let dictionary): appendRepresentation(of: dictionary)
    case .record(let record): appendRepresentation(of: record.printed)
    case .object(let reference): append(contentsOf: "<\(reference.kind)>".utf8)
    }
  }

  private mutating func appendSequence(_ open: String, _ elements: [Value], _ close: String) {
    append(contentsOf: open.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { append(contentsOf: ", ".utf8) }
      appendRepresentation(of: element)
    }
    append(contentsOf: close.utf8)
  }

  private mutating func appendRepresentation(of dictionary: ValueDictionary) {
    append(UInt8(ascii: "{"))
    for (index, entry) in dictionary.entries.enumerated() {
      if index > 0 { append(contentsOf: ", ".utf8) }
      appendRepresentation(of: entry.key)
      append(contentsOf: ": ".utf8)
      appendRepresentation(of: entry.value)
    }
    append(UInt8(ascii: "}"))
  }

  /// Python's `repr` of a string: single quotes unless only those occur within.
  private mutating func appendQuoted(_ text: [UInt8]) {
    let quote =
      text.contains(UInt8(ascii: "'")) && !text.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    append(quote)
    defer { append(quote) }
    guard !text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != quote && $0 != UInt8(ascii: "\\") }) else {
      return append(contentsOf: text)
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { appendQuoted(scalar, quote) }
  }

  private mutating func appendQuoted(_ scalar: Unicode.Scalar, _ quote: UInt8) {
    switch scalar {
    case "\\": append(contentsOf: "\\\\".utf8)
    case "\n": append(contentsOf: "\\n".utf8)
    case "\r": append(contentsOf: "\\r".utf8)
    case "\t": append(contentsOf: "\\t".utf8)
    case Unicode.Scalar(quote): append(contentsOf: [UInt8(ascii: "\\"), quote])
    default: appendQuotedRare(scalar)
    }
  }

  private mutating func appendQuotedRare(_ scalar: Unicode.Scalar) {
    guard !scalar.isPythonPrintable else { return append(contentsOf: String(scalar).utf8) }
    let digits = String(scalar.value, radix: 16)
    let (prefix, width) = scalar.value < 0x100 ? ("\\x", 2) : scalar.value < 0x10000 ? ("\\u", 4) : ("\\U", 8)
    append(contentsOf: (prefix + String(repeating: "0", count: width - digits.count) + digits).utf8)
  }
}

extension Unicode.Scalar {
  fileprivate var isPythonPrintable: Bool {
    if self == " " { return true }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}

extension RecordReference {
  /// A record prints as its field `iso`, `text`, `title` or `name`, whichever it has first.
  var printed: Value {
    for name in ["iso", "text", "title", "name"] {
      if let value = field(named: name) { return value }
    }
    return .text("<\(table.typeName)>")
  }
}

/// Python's `repr` of a float: the shortest decimal that reads back, an exponent from 1e16 on and below 1e-4.
func pythonText(of number: Double) -> String {
  if number.isNaN { return "nan" }
  if number.isInfinite { return number < 0 ? "-inf" : "inf" }
  let text = "\(number)"
  guard number.magnitude >= 1e16, !text.contains("e") else { return text }
  return exponentForm(text)
}

/// `12345678901234568.0` as `1.2345678901234568e+16`.
private func exponentForm(_ text: String) -> String {
  let sign = text.hasPrefix("-") ? "-" : ""
  var digits = Substring(text.filter { $0 != "-" })
  if digits.hasSuffix(".0") { digits = digits.dropLast(2) }
  let exponent = digits.count - 1
  while digits.count > 1, digits.last == "0" { digits = digits.dropLast() }
  let tail = digits.dropFirst()
  return "\(sign)\(digits.prefix(1))\(tail.isEmpty ? "" : ".")\(tail)e+\(exponent)"
}

extension Value {
  /// Python's `str(value)` as UTF-8.
  var textBytes: [UInt8] {
    if let bytes { return bytes }
    var output: [UInt8] = []
    output.appendText(of: self)
    return output
  }

  /// Python's `str(value)` as text.
  package var description: String { text }

  /// Python's `str(value)`, for messages and places where bytes do not matter.
  var text: String { String(decoding: textBytes, as: UTF8.self) }
}
