import Bytes
import Foundation

extension Renderer {
  /// Python's `format % arguments`; a safe format escapes what it is given.
  func percentFormatted(
    _ format: [UInt8], _ arguments: [Value], isSafe: Bool, mapping: Value
  ) throws(FilterFailure) -> Value {
    var formatter = PercentFormatter(format: format, arguments: arguments, mapping: mapping, isSafe: isSafe)
    return .text(try formatter.run(), safe: isSafe)
  }
}

private struct PercentFormatter {
  let format: [UInt8]
  let arguments: [Value]
  let mapping: Value
  let isSafe: Bool
  var index = 0
  var used = 0
  var usedMapping = false
  var output: [UInt8] = []

  init(format: [UInt8], arguments: [Value], mapping: Value, isSafe: Bool) {
    self.format = format
    self.arguments = arguments
    self.mapping = mapping
    self.isSafe = isSafe
  }

  mutating func run() throws(FilterFailure) -> [UInt8] {
    while index < format.count, output.count <= TextLimit.bytes {
      let byte = format[index]
      index += 1
      if byte == UInt8(ascii: "%") { try directive() } else { output.append(byte) }
    }
    let isMapping =
      switch mapping {
      case .dictionary, .list, .lazyList, .undefined: true
      default: false
      }
    guard usedMapping || isMapping || used == arguments.count else {
      throw FilterFailure("the format takes \(used) arguments, got \(arguments.count)")
    }
    return output
  }

  private mutating func directive() throws(FilterFailure) {
    var value: Value?
    if current == UInt8(ascii: "(") { value = try namedValue() }
    var flags: Set<UInt8> = []
    while let flag = current, "-+ 0#".utf8.contains(flag) {
      flags.insert(flag)
      index += 1
    }
    let width = try number() ?? 0
    var precision: Int?
    if current == UInt8(ascii: ".") {
      index += 1
      precision = try number() ?? 0
    }
    guard let kind = current else { throw FilterFailure("the format ends within a directive") }
    index += 1
    if kind == UInt8(ascii: "%") { return output.append(kind) }
    let argument = if let value { value } else { try nextValue() }
    let text = try converted(argument, kind, precision, flags)
    pad(text, width, flags, isNumber: !"sr".utf8.contains(kind))
  }

  private var current: UInt8? { index < format.count ? format[index] : nil }

  private mutating func namedValue() throws(FilterFailure) -> Value {
    guard let end = format[index...].firstIndex(of: UInt8(ascii: ")")) else {
      throw FilterFailure("the format has a name without “)”")
    }
    let name = Array(format[index + 1..<end])
    index = end + 1
    usedMapping = true
    guard case .dictionary(let dictionary) = mapping, let value = dictionary[.string(name)] else {
      throw FilterFailure("the format needs “\(String(decoding: name, as: UTF8.self))”")
    }
    return value
  }

  private mutating func nextValue() throws(FilterFailure) -> Value {
    guard used < arguments.count else { throw FilterFailure("the format takes more than \(used) arguments") }
    used += 1
    return arguments[used - 1]
  }

  private mutating func number() throws(FilterFailure) -> Int? {
    if current == UInt8(ascii: "*") {
      index += 1
      return try nextValue().integer.map { min(max($0, 0), 10_000) }
    }
    var result: Int?
    while let digit = current, digit.isASCIIDigit {
      result = min((result ?? 0) * 10 + Int(digit - 0x30), 10_000)
      index += 1
    }
    return result
  }

  private func converted(
    _ value: Value, _ kind: UInt8, _ precision: Int?, _ flags: Set<UInt8>
  ) throws(FilterFailure) -> [UInt8] {
    switch kind {
    case UInt8(ascii: "s"), UInt8(ascii: "r"):
      var text: [UInt8] = []
      if kind == UInt8(ascii: "r") { text.appendRepresentation(of: value) } else { text = value.textBytes }
      if isSafe, !(value.isSafe && kind == UInt8(ascii: "s")) { text = text.escapedMarkup }
      return precision.map(text.scalarPrefix) ?? text
    case UInt8(ascii: "c"):
      guard let code = value.integer else { return value.textBytes }
      return Array(String(Unicode.Scalar(UInt32(truncatingIfNeeded: code)) ?? "\u{FFFD}").utf8)
    default: return Array(signed(try numeric(value, kind, precision, flags), flags).utf8)
    }
  }

  private func signed(_ text: String, _ flags: Set<UInt8>) -> String {
    if text.hasPrefix("-") { return text }
    return flags.contains(UInt8(ascii: "+")) ? "+" + text : flags.contains(UInt8(ascii: " ")) ? " " + text : text
  }

  private func numeric(
    _ value: Value, _ kind: UInt8, _ precision: Int?, _ flags: Set<UInt8>
  ) throws(FilterFailure) -> String {
    let letter = String(Unicode.Scalar(kind))
    guard let number = value.number else { throw FilterFailure("“%\(letter)” takes a number, not \(value.described)") }
    switch letter {
    case "d", "i", "u":
      guard let whole = value.integer ?? Int(exactly: number.rounded(.towardZero)) else {
        throw FilterFailure("“%\(letter)” takes a number of at most 64 bits")
      }
      let digits = String(whole.magnitude)
      let zeros = String(repeating: "0", count: max(0, (precision ?? 0) - digits.count))
      return (whole < 0 ? "-" : "") + zeros + digits
    case "f", "F": return fixed(number, precision ?? 6)
    case "e", "E", "g", "G": return String(format: "%.\(precision ?? 6)\(letter)", number)
    case "x", "X", "o":
      guard let whole = value.integer else { throw FilterFailure("“%\(letter)” takes a whole number") }
      let digits = String(whole.magnitude, radix: letter == "o" ? 8 : 16, uppercase: letter == "X")
      return (whole < 0 ? "-" : "") + (flags.contains(UInt8(ascii: "#")) ? "0\(letter)" : "") + digits
    default: throw FilterFailure("“%\(letter)” is no directive")
    }
  }

  private mutating func pad(_ text: [UInt8], _ width: Int, _ flags: Set<UInt8>, isNumber: Bool) {
    let missing = max(0, width - text.scalarCount)
    if flags.contains(UInt8(ascii: "-")) {
      output += text + Array(repeating: 0x20, count: missing)
    } else if flags.contains(UInt8(ascii: "0")), isNumber {
      let sign = text.prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == 0x20 }
      output += sign + Array(repeating: UInt8(ascii: "0"), count: missing) + text.dropFirst(sign.count)
    } else {
      output += Array(repeating: 0x20, count: missing) + text
    }
  }
}
