/// Searches that compare bytes, for rules that are tried on each line.
extension StringProtocol {
  /// Whether the bytes of `part` stand in the text.
  func holds(_ part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { Self.find($0, in: text) }
    }
    if case .some(.some(let found)) = found { return found }
    return Self.findSlowly(Array(part.utf8), in: Array(utf8))
  }

  /// Whether it begins with the bytes of `opening`.
  func opens(with opening: String) -> Bool {
    guard utf8.first == opening.utf8.first else { return opening.isEmpty }
    return utf8.starts(with: opening.utf8)
  }

  /// Whether one of these bytes stands in the text.
  func holdsByte(_ isWanted: (UInt8) -> Bool) -> Bool { utf8.contains(where: isWanted) }

  private static func findSlowly(_ part: [UInt8], in text: [UInt8]) -> Bool {
    part.withUnsafeBufferPointer { part in text.withUnsafeBufferPointer { find(part, in: $0) } }
  }

  private static func find(_ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    var start = 0
    while start + part.count <= text.count {
      if text[start] == first, part.indices.allSatisfy({ text[start + $0] == part[$0] }) { return true }
      start += 1
    }
    return false
  }
}
