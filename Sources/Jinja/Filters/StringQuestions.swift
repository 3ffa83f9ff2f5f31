import Bytes

/// Python's string methods that take a string apart or ask what it is.
extension Renderer {
  /// Nil for another name.
  func stringParts(
    _ text: [UInt8], _ name: String, _ arguments: FilterArguments, isSafe: Bool
  ) throws(FilterFailure) -> Value? {
    switch name {
    case "partition", "rpartition":
      let parts = text.partitioned(try separator(arguments), fromEnd: name == "rpartition")
      return .tuple(parts.map { .text($0, safe: isSafe) })
    case "rsplit":
      guard let limit = try arguments.integer(1, "maxsplit"), limit >= 0 else { return nil }
      let separator = try separator(arguments)
      let parts = text.split(by: separator, limit: -1)
      let first = Array(parts.dropLast(limit).joined(separator: separator))
      return .list((parts.count > limit ? [first] + parts.suffix(limit) : parts).map { .text($0, safe: isSafe) })
    case "removeprefix":
      let part = try arguments.required(0, "prefix").textBytes
      return .text(text.starts(with: part) ? Array(text.dropFirst(part.count)) : text, safe: isSafe)
    case "removesuffix":
      let part = try arguments.required(0, "suffix").textBytes
      let ends = !part.isEmpty && text.count >= part.count && Array(text.suffix(part.count)) == part
      return .text(ends ? Array(text.dropLast(part.count)) : text, safe: isSafe)
    case "ljust", "rjust", "zfill": return .text(try padded(text, name, arguments), safe: isSafe)
    case "swapcase": return .text(text.swappedCase, safe: isSafe)
    case "casefold":
      return .text(text.lowercased.replacing(Array("ß".utf8), with: Array("ss".utf8), count: -1), safe: isSafe)
    default: return stringIs(text, name)
    }
  }

  private func separator(_ arguments: FilterArguments) throws(FilterFailure) -> [UInt8] {
    let separator = try arguments.required(0, "sep").textBytes
    guard !separator.isEmpty else { throw FilterFailure("the separator is not empty") }
    return separator
  }

  private func padded(
    _ text: [UInt8], _ name: String, _ arguments: FilterArguments
  ) throws(FilterFailure) -> [UInt8] {
    let width = try checkedWidth(arguments.integer(0, "width") ?? 0)
    let missing = max(0, width - text.scalarCount)
    if name == "zfill" {
      let sign = text.prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }.prefix(1)
      return sign + Array(repeating: UInt8(ascii: "0"), count: missing) + text.dropFirst(sign.count)
    }
    let fill = try arguments.bytes(1, "fillchar") ?? [0x20]
    guard fill.scalarCount == 1 else { throw FilterFailure("“fillchar” is one character") }
    let padding = Array(repeatElement(fill, count: missing).joined())
    return name == "ljust" ? text + padding : padding + text
  }

  private func stringIs(_ text: [UInt8], _ name: String) -> Value? {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    func all(_ holds: (Unicode.Scalar) -> Bool) -> Value { .bool(!scalars.isEmpty && scalars.allSatisfy(holds)) }
    switch name {
    case "isalpha": return all(\.isPythonLetter)
    case "isalnum": return all { $0.isPythonLetter || $0.properties.numericType != nil }
    case "isspace": return all(\.isPythonSpace)
    case "isdecimal": return all { $0.properties.numericType == .decimal }
    case "isnumeric": return all { $0.properties.numericType != nil }
    case "isascii": return .bool(text.allSatisfy { $0 < 0x80 })
    case "istitle":
      let hasCase = scalars.contains { $0.properties.isCased }
      return .bool(hasCase && text.pythonTitle == text)
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Python's `str.isalpha`: letters of any kind.
  fileprivate var isPythonLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}

extension [UInt8] {
  /// What stands before the separator, the separator, and what stands behind it.
  fileprivate func partitioned(_ separator: [UInt8], fromEnd: Bool) -> [[UInt8]] {
    let parts = split(by: separator, limit: -1)
    guard parts.count > 1 else { return fromEnd ? [[], [], self] : [self, [], []] }
    if fromEnd {
      return [Array(parts.dropLast().joined(separator: separator)), separator, parts[parts.count - 1]]
    }
    return [parts[0], separator, Array(parts.dropFirst().joined(separator: separator))]
  }

  fileprivate var swappedCase: [UInt8] {
    var result = ""
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      result += scalar.properties.isUppercase ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
    }
    return Array(result.utf8)
  }
}
