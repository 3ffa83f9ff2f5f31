extension [UInt8] {
  /// Appends `text` with `&`, `<`, `>` and `"` replaced by entities, as libcmark's HTML renderer does.
  ///
  /// Runs without such bytes are copied whole, so that plain prose costs one scan and one copy.
  @inlinable
  package mutating func appendEscapedHTML(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { appendEscapedHTML(bytes: $0) }
    if done == nil { Array(text).withUnsafeBufferPointer { appendEscapedHTML(bytes: $0) } }
  }

  @usableFromInline
  package mutating func appendEscapedHTML(bytes: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    for index in bytes.indices {
      guard let entity = htmlEntity(for: bytes[index]) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      append(contentsOf: entity.utf8)
      runStart = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }
}

private func htmlEntity(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}
