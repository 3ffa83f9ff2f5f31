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
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      appendJSONStringByte(byte)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
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
