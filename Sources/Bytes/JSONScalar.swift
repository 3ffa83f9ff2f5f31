/// A value that JSON writes without brackets.
package protocol JSONScalar {
  func appendJSON(to bytes: inout [UInt8])
}

extension String: JSONScalar {
  package func appendJSON(to bytes: inout [UInt8]) { bytes.appendJSONString(utf8) }
}

extension [UInt8]: JSONScalar {
  /// The bytes as a JSON string; they must be UTF-8.
  package func appendJSON(to bytes: inout [UInt8]) { bytes.appendJSONString(self) }
}

extension ArraySlice<UInt8>: JSONScalar {
  package func appendJSON(to bytes: inout [UInt8]) { bytes.appendJSONString(self) }
}

extension Int: JSONScalar {
  package func appendJSON(to bytes: inout [UInt8]) { bytes.append(contentsOf: String(self).utf8) }
}

extension Bool: JSONScalar {
  package func appendJSON(to bytes: inout [UInt8]) { bytes.append(contentsOf: (self ? "true" : "false").utf8) }
}

extension Double: JSONScalar {
  /// The shortest decimal that reads back as this number; JSON has no infinities or NaN, so those become `null`.
  package func appendJSON(to bytes: inout [UInt8]) {
    guard isFinite else { return bytes.append(contentsOf: "null".utf8) }
    if self == rounded(), magnitude < 1e15 { return Int(self).appendJSON(to: &bytes) }
    bytes.append(contentsOf: description.utf8)
  }
}

extension Optional: JSONScalar where Wrapped: JSONScalar {
  package func appendJSON(to bytes: inout [UInt8]) {
    if let self { self.appendJSON(to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
  }
}

extension [UInt8] {
  /// Appends `text` as a quoted JSON string; `text` must be UTF-8.
  package mutating func appendJSONString(_ text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    let done: Void? = text.withContiguousStorageIfAvailable { appendJSONRuns($0) }
    if done == nil { for byte in text { appendJSONStringByte(byte) } }
    append(UInt8(ascii: "\""))
  }

  /// Copies what needs no escape in one piece.
  private mutating func appendJSONRuns(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = text.endOfPlainJSON(from: start)
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      appendJSONStringByte(text[end])
      start = end + 1
    }
  }

  private mutating func appendJSONStringByte(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): append(contentsOf: "\\\\".utf8)
    case 0x0A: append(contentsOf: "\\n".utf8)
    case 0x0D: append(contentsOf: "\\r".utf8)
    case 0x09: append(contentsOf: "\\t".utf8)
    case 0x00..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      append(contentsOf: "\\u00".utf8)
      append(digits[Int(byte >> 4)])
      append(digits[Int(byte & 15)])
    default: append(byte)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte stands that a JSON string cannot hold as it is, or the end; many bytes are looked at in one
  /// step, as in `endOfPlainHTML`.
  fileprivate func endOfPlainJSON(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var index = start
    while count - index >= 16, let base = baseAddress, !(base + index).haveJSONMark { index += 16 }
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let quotes = word ^ 0x2222_2222_2222_2222
      let slashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let marks =
        ((word &- 0x2020_2020_2020_2020) & ~word | (quotes &- 0x0101_0101_0101_0101) & ~quotes
          | (slashes &- 0x0101_0101_0101_0101) & ~slashes) & 0x8080_8080_8080_8080
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
    return index
  }
}

extension UnsafePointer<UInt8> {
  /// Whether a JSON string cannot hold one of sixteen bytes as it is. All are compared at once.
  @inline(__always)
  fileprivate var haveJSONMark: Bool {
    var marks: UInt8 = 0
    for place in 0..<16 {
      let byte = self[place]
      marks |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
    }
    return marks != 0
  }
}
