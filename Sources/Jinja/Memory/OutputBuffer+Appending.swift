extension OutputBuffer {
  package mutating func append(_ byte: UInt8) {
    room(1).initialize(to: byte)
    advance(1)
  }

  /// Appends bytes as they are.
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    append(source, bytes.count)
  }

  @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ size: Int) {
    room(size).initialize(from: source, count: size)
    advance(size)
  }

  @usableFromInline package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends text, its HTML escaped where `escapes` says so.
  @usableFromInline package mutating func append(_ text: consuming String, escapes: Bool) {
    text.withUTF8 { if escapes { append(escaping: $0) } else { append($0) } }
  }

  @usableFromInline package mutating func append(_ bytes: [UInt8], escapes: Bool) {
    bytes.withUnsafeBufferPointer { if escapes { append(escaping: $0) } else { append($0) } }
  }

  @usableFromInline package mutating func append(decimal number: Int) {
    if number >= 0, number < 10 { return append(0x30 + UInt8(truncatingIfNeeded: number)) }
    let longest = 20
    let end = room(longest) + longest
    var digit = end
    var rest = number.magnitude
    repeat {
      digit -= 1
      digit.initialize(to: 0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 {
      digit -= 1
      digit.initialize(to: UInt8(ascii: "-"))
    }
    (end - longest).update(from: digit, count: end - digit)
    advance(end - digit)
  }
}
