extension [UInt8] {
  /// Appends `text` with `& < > " '` as markupsafe writes them: `&amp; &lt; &gt; &#34; &#39;`.
  mutating func appendMarkup(escaping text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in 0..<bytes.count where isMarkupByte[Int(bytes[index])] {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        appendEntity(bytes[index])
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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

private let isMarkupByte: [Bool] = (0..<256).map { "&<>\"'".utf8.contains(UInt8($0)) }

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
