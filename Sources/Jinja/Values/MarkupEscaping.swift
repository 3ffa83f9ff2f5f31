extension [UInt8] {
  /// Appends `text` with `& < > " '` as markupsafe writes them: `&amp; &lt; &gt; &#34; &#39;`.
  mutating func appendMarkup(escaping text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while true {
        let index = bytes.firstMarkup(from: start)
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        guard index < bytes.count else { return }
        appendEntity(bytes[index])
        start = index + 1
      }
    }
  }

  private mutating func appendEntity(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): append(contentsOf: "&#34;".utf8)
    default: append(contentsOf: "&#39;".utf8)
    }
  }

  /// The text escaped, as a new array.
  var escapedMarkup: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count + count / 8)
    output.appendMarkup(escaping: self)
    return output
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next byte that HTML does not take as it is, eight bytes at a time where there are as many.
  fileprivate func firstMarkup(from start: Int) -> Int {
    var index = start
    if let base = UnsafeRawPointer(baseAddress) {
      while index + 8 <= count {
        let marks = UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self)).markupBytes
        if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
        index += 8
      }
    }
    while index < count, !self[index].isMarkup { index += 1 }
    return index
  }
}

extension UInt64 {
  /// The high bit of the lowest byte that is one of `& ' < > "`, and perhaps of bytes above it.
  fileprivate var markupBytes: UInt64 {
    // `&` and `'` differ in their lowest bit, `<` and `>` in the one above it.
    let ampersands = ((self | 0x0101_0101_0101_0101) ^ 0x2727_2727_2727_2727).zeroBytes
    let angles = ((self | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E).zeroBytes
    return ampersands | angles | (self ^ 0x2222_2222_2222_2222).zeroBytes
  }

  /// The high bit of the lowest byte that is zero, and perhaps of bytes above it.
  private var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }
}

extension UInt8 {
  fileprivate var isMarkup: Bool { self | 1 == 0x27 || self | 2 == 0x3E || self == 0x22 }
}

extension Value {
  /// The value as HTML: what is safe stays, all else is escaped.
  var markup: [UInt8] {
    if case .safe(let bytes) = self { return bytes }
    return textBytes.escapedMarkup
  }

  /// A string that is safe when `safe` says so.
  static func text(_ bytes: [UInt8], safe: Bool) -> Value { safe ? .safe(bytes) : .string(bytes) }

  var isSafe: Bool {
    if case .safe = self { true } else { false }
  }
}
