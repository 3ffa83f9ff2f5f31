import Bytes

/// The words of a line without the punctuation around them. To count them costs nothing, each is made when it is asked for.
struct LineWords: RandomAccessCollection {
  private let line: LineReading
  private let ranges: [Range<Int32>]

  /// `ranges` are offsets of bytes from the start of the line.
  init(of line: LineReading, at ranges: [Range<Int32>]) { (self.line, self.ranges) = (line, ranges) }

  var startIndex: Int { 0 }
  var endIndex: Int { ranges.count }

  /// A part of the line's text.
  subscript(position: Int) -> Substring {
    let (text, range) = (line.text, ranges[position])
    let start = text.utf8.index(text.startIndex, offsetBy: Int(range.lowerBound))
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }
}

extension LineWords {
  /// The bytes of the word at `position`.
  func bytes(at position: Int) -> ArraySlice<UInt8> {
    let (start, range) = (line.bytes.startIndex, ranges[position])
    return line.bytes[start + Int(range.lowerBound)..<start + Int(range.upperBound)]
  }

  /// Where words are in a line of UTF-8: what spaces part and what has a letter or a digit in it.
  static func ranges(in line: ArraySlice<UInt8>) -> [Range<Int32>] {
    line.withUnsafeBufferPointer { bytes in
      var ranges: [Range<Int32>] = []
      ranges.reserveCapacity(bytes.count / 5 + 1)
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, !isSpace(bytes, index) { index += 1 }
        if start < index, let word = bare(start..<index, of: bytes) {
          ranges.append(Int32(truncatingIfNeeded: word.lowerBound)..<Int32(truncatingIfNeeded: word.upperBound))
        }
        if index < bytes.count { index += bytes[index] == 0xC2 ? 2 : 1 }
      }
      return ranges
    }
  }

  /// A space, a tab, or a space that keeps its words together.
  @inline(__always)
  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    guard byte <= 0x20 || byte == 0xC2 else { return false }
    return byte == 0x20 || byte == 0x09 || byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
  }

  /// A word without the marks around it, or nil for marks alone.
  private static func bare(_ word: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var (start, end) = (word.lowerBound, word.upperBound)
    while start < end {
      if bytes[end - 1] < 0x80 {
        if bytes[end - 1].isASCIIAlphanumeric { break }
        end -= 1
      } else if end - start >= 3, isMark(bytes, end - 3) {
        end -= 3
      } else {
        break
      }
    }
    while start < end {
      if bytes[start] < 0x80 {
        if bytes[start].isASCIIAlphanumeric { break }
        start += 1
      } else if end - start >= 3, isMark(bytes, start) {
        start += 3
      } else {
        break
      }
    }
    guard start < end else { return nil }
    return bytes[start] < 0x80 && bytes[end - 1] < 0x80 ? start..<end : bareBeyondASCII(start..<end, of: bytes)
  }

  /// A dash, a quotation mark, an ellipsis: U+2010 to U+202F.
  @inline(__always)
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xF0 != 0x80 && bytes[index + 2] < 0xB0
  }

  private static func bareBeyondASCII(_ word: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let text = String(decoding: bytes[word], as: UTF8.self)
    let isPart: (Character) -> Bool = { $0.isLetter || $0.isNumber }
    guard let first = text.firstIndex(where: isPart), let last = text.lastIndex(where: isPart) else { return nil }
    let start = word.lowerBound + text.utf8.distance(from: text.startIndex, to: first)
    return start..<start + text[first...last].utf8.count
  }
}
