import Bytes

extension ArraySlice<UInt8> {
  /// Where `word` starts first, in any ASCII case; `word` is lower-case ASCII and not empty.
  func firstIndex(ofLowercase word: [UInt8]) -> Int? {
    withPlaces(for: word) { bytes, word, count in
      var start = 0
      while start < count {
        if Self.matches(bytes, at: start, word) { return start }
        start += 1
      }
      return nil
    }
  }

  /// Where `word` starts last, in any ASCII case; `word` is lower-case ASCII and not empty.
  func lastIndex(ofLowercase word: [UInt8]) -> Int? {
    withPlaces(for: word) { bytes, word, count in
      var start = count - 1
      while start >= 0 {
        if Self.matches(bytes, at: start, word) { return start }
        start -= 1
      }
      return nil
    }
  }

  /// Calls `body` with the bytes of both and the number of places where `word` may start.
  private func withPlaces(
    for word: [UInt8], _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, Int) -> Int?
  ) -> Int? {
    withUnsafeBufferPointer { bytes in
      word.withUnsafeBufferPointer { word in body(bytes, word, bytes.count - word.count + 1) }
    }.map { startIndex + $0 }
  }

  @inline(__always)
  private static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var offset = 0
    while offset < word.count {
      guard bytes[start + offset].asciiLowercased == word[offset] else { return false }
      offset += 1
    }
    return true
  }
}
