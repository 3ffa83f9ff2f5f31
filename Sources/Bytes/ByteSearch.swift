#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Whether `byte` stands anywhere in these bytes.
  package func has(_ byte: UInt8) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, CInt(byte), count) != nil
  }

  /// Whether `needle` stands anywhere in these bytes: the C library finds its first byte, which is to be a rare one.
  package func contains(bytes needle: StaticString) -> Bool {
    guard let baseAddress, needle.utf8CodeUnitCount <= count else { return false }
    var start = 0
    let last = count - needle.utf8CodeUnitCount
    while start <= last, let found = memchr(baseAddress + start, CInt(needle.utf8Start[0]), last + 1 - start) {
      start = UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
      if memcmp(found, needle.utf8Start, needle.utf8CodeUnitCount) == 0 { return true }
      start += 1
    }
    return false
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether `needle` stands anywhere in these bytes.
  package func contains(bytes needle: StaticString) -> Bool {
    UnsafeBufferPointer(rebasing: self).contains(bytes: needle)
  }
}

extension ArraySlice<UInt8> {
  /// The index of the first `byte`.
  package func firstPlace(of byte: UInt8) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, CInt(byte), bytes.count) else { return nil }
      return startIndex + (UnsafeRawPointer(found) - UnsafeRawPointer(start))
    }
  }

  /// Whether `needle` stands anywhere in these bytes.
  package func contains(bytes needle: StaticString) -> Bool { withUnsafeBufferPointer { $0.contains(bytes: needle) } }
}
