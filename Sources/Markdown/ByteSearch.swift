extension Collection<UInt8> {
  /// Whether `needle` stands anywhere in these bytes.
  func contains(bytes needle: StaticString) -> Bool { firstOffset(of: needle, from: startIndex) != nil }

  /// Where `needle` first stands at or after `start`.
  func firstOffset(of needle: StaticString, from start: Index) -> Index? {
    needle.withUTF8Buffer { needle in
      var rest = self[start...]
      while let candidate = rest.firstIndex(of: needle[0]) {
        if self[candidate...].starts(with: needle) { return candidate }
        rest = self[index(after: candidate)...]
      }
      return nil
    }
  }
}
