import Bytes

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The source of one document, by line as libcmark counts them, and what can occur in it at all.
struct MarkdownSource {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where `bytes` begins in its file.
  let offset: Int
  private let lineStarts: [Int]
  let hasTildes: Bool
  let hasBareLinks: Bool
  let hasPipes: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    self.bytes = bytes
    self.offset = offset
    lineStarts = Self.lineStarts(of: bytes)
    hasTildes = bytes.contains(bytes: "~~")
    hasBareLinks = bytes.contains(bytes: "://") || bytes.contains(bytes: "www.")
    hasPipes = bytes.has(UInt8(ascii: "|"))
  }

  /// libcmark ends lines at LF, CR LF and CR.
  private static func lineStarts(of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 64 + 2)
    guard let base = bytes.baseAddress else { return starts }
    let hasReturns = memchr(base, 0x0D, bytes.count) != nil
    if hasReturns {
      for index in bytes.indices {
        let endsLine =
          bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
        if endsLine { starts.append(index + 1) }
      }
      return starts
    }
    var position = 0
    while position < bytes.count, let found = memchr(base + position, 0x0A, bytes.count - position) {
      position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      starts.append(position)
    }
    return starts
  }

  /// The bytes of lines `numbers`, counted from 1, without the last line ending and white space around.
  func range(ofLines numbers: ClosedRange<Int>) -> Range<Int> {
    var start = lineStart(numbers.lowerBound)
    var end = max(start, lineStart(numbers.upperBound + 1))
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    while start < end, isBlank(bytes[start]) { start += 1 }
    return start..<end
  }

  private func lineStart(_ number: Int) -> Int {
    number <= lineStarts.count ? lineStarts[number - 1] : bytes.count
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
