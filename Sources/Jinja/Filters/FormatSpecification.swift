import Bytes
import Foundation

/// Python's format of one value: fill, alignment, sign, width, grouping, precision, type (`>8`, `,.2f`, `05d`).
struct FormatSpecification {
  private static let widest = 10_000

  private var fill: [UInt8] = [0x20]
  private var alignment: UInt8?
  private var sign = UInt8(ascii: "-")
  private var isAlternate = false
  private var isZeroPadded = false
  private var width = 0
  private var grouping: UInt8?
  private var precision: Int?
  private var type: UInt8?

  init(_ text: [UInt8]) throws(FilterFailure) {
    var rest = text[...]
    func has(_ letters: String) -> Bool { rest.first.map { letters.utf8.contains($0) } ?? false }
    let first = Array(rest).scalarPrefix(1)
    if rest.count > first.count, "<>=^".utf8.contains(rest[rest.startIndex + first.count]) {
      fill = first
      alignment = rest[rest.startIndex + first.count]
      rest = rest.dropFirst(first.count + 1)
    } else if has("<>=^") {
      alignment = rest.removeFirst()
    }
    if has("+- ") { sign = rest.removeFirst() }
    if has("#") { isAlternate = rest.removeFirst() == UInt8(ascii: "#") }
    if has("0") { isZeroPadded = rest.removeFirst() == UInt8(ascii: "0") }
    width = Self.number(&rest) ?? 0
    if has(",_") { grouping = rest.removeFirst() }
    if has(".") {
      rest.removeFirst()
      guard let digits = Self.number(&rest) else { throw FilterFailure("the format has no digits after “.”") }
      precision = digits
    }
    type = rest.popFirst()
    guard rest.isEmpty else {
      throw FilterFailure("“\(String(decoding: text, as: UTF8.self))” is no format of a value")
    }
    if isZeroPadded, alignment == nil { fill = [0x30] }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var result: Int?
    while let digit = rest.first, digit.isASCIIDigit {
      result = min((result ?? 0) * 10 + Int(digit - 0x30), widest)
      rest.removeFirst()
    }
    return result
  }

  func formatted(_ value: Value) throws(FilterFailure) -> [UInt8] {
    switch value {
    case .string(let text), .safe(let text):
      guard type == nil || type == UInt8(ascii: "s"), grouping == nil, alignment != UInt8(ascii: "=") else {
        throw mismatch(value)
      }
      return padded(precision.map(text.scalarPrefix) ?? text, standard: UInt8(ascii: "<"))
    case .int, .bool, .double: return try formatted(number: value)
    default: throw FilterFailure("\(value.described) takes no format of its own")
    }
  }

  private func mismatch(_ value: Value) -> FilterFailure {
    FilterFailure("the format does not fit \(value.described)")
  }

  private func formatted(number value: Value) throws(FilterFailure) -> [UInt8] {
    guard let number = value.number else { throw mismatch(value) }
    let isNegative = number.sign == .minus
    var digits: String
    var prefix = ""
    if let whole = value.integer, type == nil || "bcdoxXn".utf8.contains(type ?? 0) {
      guard precision == nil else { throw mismatch(value) }
      if type == UInt8(ascii: "c") {
        let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: whole)) ?? "\u{FFFD}"
        return padded(Array(String(scalar).utf8), standard: UInt8(ascii: "<"))
      }
      (digits, prefix) = (self.digits(of: whole.magnitude), isAlternate ? radixPrefix : "")
    } else {
      guard type == nil || "eEfFgGn%".utf8.contains(type ?? 0) else { throw mismatch(value) }
      digits = self.digits(of: abs(number))
    }
    let signs = isNegative ? "-" : sign == UInt8(ascii: "-") ? "" : String(Unicode.Scalar(sign))
    let before = Array((signs + prefix).utf8)
    let body = Array(grouped(digits, room: width - before.count).utf8)
    let zeros = alignment == nil && isZeroPadded || alignment == UInt8(ascii: "=")
    guard zeros else { return padded(before + body, standard: UInt8(ascii: ">")) }
    return before + filling(width - before.count - body.scalarCount) + body
  }

  private var radixPrefix: String {
    switch type {
    case UInt8(ascii: "x"): "0x"
    case UInt8(ascii: "X"): "0X"
    case UInt8(ascii: "o"): "0o"
    case UInt8(ascii: "b"): "0b"
    default: ""
    }
  }

  private func digits(of number: UInt) -> String {
    switch type {
    case UInt8(ascii: "x"): String(number, radix: 16)
    case UInt8(ascii: "X"): String(number, radix: 16, uppercase: true)
    case UInt8(ascii: "o"): String(number, radix: 8)
    case UInt8(ascii: "b"): String(number, radix: 2)
    default: String(number)
    }
  }

  private func digits(of number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "nan" : "inf" }
    guard let type else {
      guard let precision else { return pythonText(of: number) }
      return general(number, precision)
    }
    let places = min(precision ?? 6, 400)
    switch type {
    case UInt8(ascii: "%"): return fixed(number * 100, places) + "%"
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return fixed(number, places)
    case UInt8(ascii: "n"): return String(format: "%.\(places)g", number)
    default: return String(format: "%.\(places)\(Unicode.Scalar(type))", number)
    }
  }

  /// As `g`, but an exponent comes one digit earlier and a whole number ends in `.0`.
  private func general(_ number: Double, _ precision: Int) -> String {
    let places = max(1, min(precision, 400))
    let exponent = String(format: "%.\(places - 1)e", number)
    let power = exponent.split(separator: "e").last.flatMap { Int($0) } ?? 0
    let text = String(format: "%.\(places)g", number)
    if power == places - 1, number != 0 { return Self.trimmed(exponent) }
    return text.contains(".") || text.contains("e") ? text : text + ".0"
  }

  /// The digits before the exponent without zeros at their end.
  private static func trimmed(_ text: String) -> String {
    let parts = text.split(separator: "e")
    var digits = parts[0]
    if digits.contains(".") {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    return "\(digits)e\(parts[1])"
  }

  /// Separators between groups of digits, zeros before them up to `room` included where zeros pad.
  private func grouped(_ digits: String, room: Int) -> String {
    guard let grouping, digits.first?.isNumber == true else { return digits }
    let size = "boxX".utf8.contains(type ?? 0) ? 4 : 3
    var whole = Array(digits.prefix { $0.isHexDigit && ($0 != "e" || size == 4) }.utf8)
    let rest = digits.dropFirst(whole.count)
    var text: [UInt8] = []
    func joined() -> [UInt8] {
      var result: [UInt8] = []
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % size == 0 { result.append(grouping) }
        result.append(digit)
      }
      return result
    }
    text = joined()
    while isZeroPadded, alignment == nil, text.count + rest.utf8.count < room {
      whole.insert(0x30, at: 0)
      text = joined()
    }
    return String(decoding: text, as: UTF8.self) + rest
  }

  private func padded(_ text: [UInt8], standard: UInt8) -> [UInt8] {
    let missing = max(0, width - text.scalarCount)
    switch alignment ?? standard {
    case UInt8(ascii: "<"): return text + filling(missing)
    case UInt8(ascii: "^"): return filling(missing / 2) + text + filling(missing - missing / 2)
    default: return filling(missing) + text
    }
  }

  private func filling(_ count: Int) -> [UInt8] {
    count > 0 ? Array(repeatElement(fill, count: count).joined()) : []
  }
}
