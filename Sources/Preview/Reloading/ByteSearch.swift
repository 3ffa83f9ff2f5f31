import Bytes

extension ArraySlice<UInt8> {
  /// Where `word` starts first, in any ASCII case; `word` is lower-case ASCII.
  func firstIndex(ofLowercase word: StaticString) -> Int? {
    withUnsafeBufferPointer { bytes in
      let count = word.utf8CodeUnitCount
      guard bytes.count >= count else { return nil }
      let found = (0...(bytes.count - count)).first { Self.matches(bytes, at: $0, word) }
      return found.map { startIndex + $0 }
    }
  }

  /// Where `word` starts last, in any ASCII case; `word` is lower-case ASCII.
  func lastIndex(ofLowercase word: StaticString) -> Int? {
    withUnsafeBufferPointer { bytes in
      let count = word.utf8CodeUnitCount
      guard bytes.count >= count else { return nil }
      let found = (0...(bytes.count - count)).last { Self.matches(bytes, at: $0, word) }
      return found.map { startIndex + $0 }
    }
  }

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ word: StaticString) -> Bool {
    (0..<word.utf8CodeUnitCount).allSatisfy { bytes[start + $0].asciiLowercased == word.utf8Start[$0] }
  }
}
