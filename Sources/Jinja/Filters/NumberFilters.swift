import Foundation

extension FilterLibrary {
  static let numberFilters: [FilterEntry] = [
    FilterEntry("abs") { renderer, input, _ throws(FilterFailure) in
      if case .undefined(let name) = input { throw renderer.undefined(name) }
      if case .double(let number) = input { return .double(number.magnitude) }
      guard let number = input.integer else { throw FilterFailure("\(input.described) is no number") }
      return try number < 0 ? renderer.unary(.negative, .int(number)) : .int(number)
    },
    FilterEntry("int", ["default", "base"]) { renderer, input, arguments throws(FilterFailure) in
      if case .undefined(let name) = input { throw renderer.undefined(name) }
      let base = try arguments.integer(1, "base") ?? 10
      return integer(input, base) ?? arguments.argument(0, "default") ?? .int(0)
    },
    FilterEntry("float", ["default"]) { renderer, input, arguments throws(FilterFailure) in
      if case .undefined(let name) = input { throw renderer.undefined(name) }
      if let number = input.number { return .double(number) }
      return input.bytes.flatMap(float).map { .double($0) } ?? arguments.argument(0, "default") ?? .double(0)
    },
    FilterEntry("round", ["precision", "method"]) { renderer, input, arguments throws(FilterFailure) in
      if case .undefined(let name) = input { throw renderer.undefined(name) }
      let precision = try arguments.integer(0, "precision") ?? 0
      return try rounded(input, precision, arguments.argument(1, "method")?.text ?? "common")
    },
    FilterEntry("filesizeformat", ["binary"]) { _, input, arguments throws(FilterFailure) in
      guard let bytes = input.number ?? input.bytes.flatMap(float) else {
        throw FilterFailure("\(input.described) is no number of bytes")
      }
      return .text(fileSize(bytes, isBinary: arguments.flag(0, "binary")))
    },
  ]
}

/// Python's `int(value, base)`, for floats and strings with a fraction cut off.
private func integer(_ input: Value, _ base: Int) -> Value? {
  if let number = input.integer { return .int(number) }
  if let text = input.bytes, let number = parsedInteger(text, base) { return .int(number) }
  guard let number = input.number ?? input.bytes.flatMap(float), let exact = Int(exactly: number.rounded(.towardZero))
  else { return nil }
  return .int(exact)
}

private func parsedInteger(_ text: [UInt8], _ base: Int) -> Int? {
  var digits = String(decoding: text.stripped(), as: UTF8.self)
  guard !digits.hasPrefix("_"), !digits.hasSuffix("_"), !digits.contains("__") else { return nil }
  digits.removeAll { $0 == "_" }
  let isNegative = digits.hasPrefix("-")
  if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
  guard let first = digits.utf8.first, first != 0x2D, first != 0x2B else { return nil }
  var radix = base
  for (prefix, value) in [("0x", 16), ("0o", 8), ("0b", 2)] where base == value || base == 0 {
    guard digits.lowercased().hasPrefix(prefix) else { continue }
    digits.removeFirst(2)
    radix = value
  }
  guard (2...36).contains(radix == 0 ? 10 : radix) else { return nil }
  return Int((isNegative ? "-" : "") + digits, radix: radix == 0 ? 10 : radix)
}

/// Python's `float(text)`.
private func float(_ text: [UInt8]) -> Double? {
  let trimmed = String(decoding: text.stripped(), as: UTF8.self).lowercased()
  switch trimmed {
  case "inf", "+inf", "infinity", "+infinity": return .infinity
  case "-inf", "-infinity": return -.infinity
  case "nan", "+nan", "-nan": return .nan
  default:
    guard !trimmed.contains("x"), !trimmed.contains("n"), !trimmed.contains("__") else { return nil }
    return Double(trimmed.filter { $0 != "_" })
  }
}

private func rounded(_ input: Value, _ precision: Int, _ method: String) throws(FilterFailure) -> Value {
  guard let number = input.number else { throw FilterFailure("\(input.described) is no number") }
  guard (-400...400).contains(precision) else { throw FilterFailure("“precision” is from -400 to 400") }
  switch method {
  case "common":
    if let integer = input.integer { return roundedInteger(integer, precision) }
    return .double(roundedHalfEven(number, precision))
  case "ceil", "floor":
    let scale = pow(10, Double(precision))
    let scaled = number * scale
    return .double((method == "ceil" ? scaled.rounded(.up) : scaled.rounded(.down)) / scale)
  default: throw FilterFailure("“method” is common, ceil or floor")
  }
}

/// Python's `round(integer, precision)`: to even where it is half.
private func roundedInteger(_ number: Int, _ precision: Int) -> Value {
  guard precision < 0 else { return .int(number) }
  guard precision > -19 else { return .int(0) }
  let unit = (0..<(-precision)).reduce(1) { result, _ in result * 10 }
  let quotient = Int((Double(number) / Double(unit)).rounded(.toNearestOrEven))
  let (result, overflow) = quotient.multipliedReportingOverflow(by: unit)
  return .int(overflow ? number : result)
}

private func roundedHalfEven(_ number: Double, _ precision: Int) -> Double {
  guard number.isFinite else { return number }
  if precision < 0 {
    let unit = pow(10, Double(-precision))
    return (number / unit).rounded(.toNearestOrEven) * unit
  }
  return Double(fixed(number, precision)) ?? number
}

/// A number with that many digits behind the point, rounded as C does.
func fixed(_ number: Double, _ digits: Int) -> String { String(format: "%.\(min(digits, 400))f", number) }

private func fileSize(_ bytes: Double, isBinary: Bool) -> String {
  let base = isBinary ? 1024.0 : 1000.0
  if bytes == 1 { return "1 Byte" }
  if bytes < base { return "\(pythonText(of: bytes.rounded(.towardZero)).dropLast(2)) Bytes" }
  let units =
    isBinary
    ? ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"] : ["kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
  var unit = base * base
  for name in units.dropLast() {
    if bytes < unit { return "\(fixed(base * bytes / unit, 1)) \(name)" }
    unit *= base
  }
  return "\(fixed(base * bytes / unit, 1)) \(units[units.count - 1])"
}
