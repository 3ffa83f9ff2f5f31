extension [UInt8] {
  /// The text escaped for HTML, as a new array.
  var escapedMarkup: [UInt8] {
    var output = OutputBuffer(capacity: count + count / 8 + 32)
    output.append(self, escapes: true)
    return output.withBytes { Array($0) }
  }
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
