import Articles
import Markdown

/// Finds words that an editor copied from an article: white space counts as one space, straight and curly quotation
/// marks as the same.
struct PassageSearch {
  private let document: Document
  private let wanted: [UInt8]

  init(_ text: String, in document: Document) {
    self.document = document
    wanted = Self.folded(Array(text.split { $0.isWhitespace }.joined(separator: " ").utf8)[...]).bytes
  }

  /// Every place where the words stand, promos left out, in `Document.text`.
  func places() -> [Range<Int>] {
    guard let first = wanted.first else { return [] }
    return document.passages.filter { $0.kind != .promo }.flatMap { passage -> [Range<Int>] in
      let (bytes, offsets) = Self.folded(document.text[passage.text])
      return bytes.indices.filter { bytes[$0] == first && bytes[$0...].starts(with: wanted) }.map {
        offsets[$0]..<(offsets[$0 + wanted.count])
      }
    }
  }

  /// The bytes with curly marks made straight, and for each, and for the end, its offset in the text.
  private static func folded(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var index = text.startIndex
    while index < text.endIndex {
      offsets.append(index)
      if let mark = straightMark(at: index, in: text) {
        bytes.append(mark)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return (bytes, offsets + [text.endIndex])
  }

  private static func straightMark(at index: Int, in text: ArraySlice<UInt8>) -> UInt8? {
    guard text[index] == 0xE2, index + 2 < text.endIndex, text[index + 1] == 0x80 else { return nil }
    switch text[index + 2] {
    case 0x98, 0x99: return UInt8(ascii: "'")
    case 0x9C, 0x9D: return UInt8(ascii: "\"")
    default: return nil
    }
  }
}
