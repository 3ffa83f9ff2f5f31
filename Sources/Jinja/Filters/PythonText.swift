import Bytes
import Foundation

/// Python's string methods on UTF-8.
extension [UInt8] {
  /// Where `part` begins, at or behind `start`.
  func firstRange(of part: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = part.first else { return start..<start }
    return withUnsafeBytes { text in
      part.withUnsafeBytes { part in
        guard let base = text.baseAddress, let wanted = part.baseAddress else { return nil }
        var index = start
        while index + part.count <= text.count {
          let room = text.count - part.count - index + 1
          guard let found = memchr(base + index, Int32(first), room) else { return nil }
          index = UnsafeRawPointer(found) - base
          if memcmp(base + index, wanted, part.count) == 0 { return index..<index + part.count }
          index += 1
        }
        return nil
      }
    }
  }

  /// `str.replace`; an empty `old` stands before each character and at the end.
  func replacing(_ old: [UInt8], with new: [UInt8], count limit: Int) -> [UInt8] {
    var output: [UInt8] = []
    var rest = limit < 0 ? Int.max : limit
    if old.isEmpty {
      for byte in self {
        guard output.count <= TextLimit.bytes else { break }
        if !byte.isUTF8Continuation {
          if rest > 0 { output += new }
          rest -= 1
        }
        output.append(byte)
      }
      return rest > 0 ? output + new : output
    }
    var position = 0
    while rest > 0, output.count <= TextLimit.bytes, let found = firstRange(of: old, from: position) {
      output.append(contentsOf: self[position..<found.lowerBound])
      output.append(contentsOf: new)
      position = found.upperBound
      rest -= 1
    }
    return output + self[position...]
  }

  /// `str.strip`: whitespace, or any of the given characters.
  func stripped(_ characters: [UInt8]? = nil, left: Bool = true, right: Bool = true) -> [UInt8] {
    let scalars = Array<Unicode.Scalar>(String(decoding: self, as: UTF8.self).unicodeScalars)
    let unwanted = characters.map { Set(String(decoding: $0, as: UTF8.self).unicodeScalars) }
    func isUnwanted(_ scalar: Unicode.Scalar) -> Bool { unwanted?.contains(scalar) ?? scalar.isPythonSpace }
    var (start, end) = (0, scalars.count)
    while left, start < end, isUnwanted(scalars[start]) { start += 1 }
    while right, end > start, isUnwanted(scalars[end - 1]) { end -= 1 }
    return scalars[start..<end].utf8Bytes
  }

  /// `str.split()`: words between whitespace.
  var words: [[UInt8]] {
    String(decoding: self, as: UTF8.self).unicodeScalars
      .split(maxSplits: Value.mostElements, whereSeparator: \.isPythonSpace).map { Array(String($0).utf8) }
  }

  /// `str.split(separator, limit)`.
  func split(by separator: [UInt8], limit: Int) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var position = 0
    while limit < 0 || parts.count < limit, parts.count <= Value.mostElements,
      let found = firstRange(of: separator, from: position)
    {
      parts.append(Array(self[position..<found.lowerBound]))
      position = found.upperBound
    }
    return parts + [Array(self[position...])]
  }

  /// `str.splitlines()`.
  var pythonLines: [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [Unicode.Scalar] = []
    var afterReturn = false
    var isOpen = false
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      guard lines.count <= Value.mostElements else { break }
      if scalar == "\n", afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar.isPythonLineBreak {
        lines.append(line.utf8Bytes)
        line = []
        isOpen = false
      } else {
        line.append(scalar)
        isOpen = true
      }
    }
    if isOpen { lines.append(line.utf8Bytes) }
    return lines
  }

  /// `str.center`.
  func centered(_ width: Int) -> [UInt8] {
    let padding = width - scalarCount
    guard padding > 0 else { return self }
    let left = padding / 2 + (padding & width & 1)
    return Array(repeating: 0x20, count: left) + self + Array(repeating: 0x20, count: padding - left)
  }

  func scalarPrefix(_ count: Int) -> [UInt8] {
    var seen = 0
    for index in indices where !self[index].isUTF8Continuation {
      if seen == count { return Array(self[..<index]) }
      seen += 1
    }
    return self
  }

  /// What stands before the last `byte`, or all.
  func beforeLast(_ byte: UInt8) -> [UInt8] {
    lastIndex(of: byte).map { Array(self[..<$0]) } ?? self
  }

  /// How many runs of letters, digits and underscores there are.
  var wordCount: Int {
    var count = 0
    var isInWord = false
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      let isWord = scalar.isPythonWord
      if isWord, !isInWord { count += 1 }
      isInWord = isWord
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Python's `str.isspace`.
  var isPythonSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isPythonLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Python's `\w`.
  var isPythonWord: Bool {
    if isASCII { return UInt8(ascii: self).isASCIIAlphanumeric || self == "_" }
    return properties.isAlphabetic || properties.numericType != nil
  }
}

extension Sequence<Unicode.Scalar> {
  var utf8Bytes: [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return Array(String(view).utf8)
  }
}
