import Diagnostics
import Markdown

extension Article {
  /// The passage's anchor: `p7` for the seventh.
  package static func anchor(ofPassage index: Int) -> String { "p\(index + 1)" }

  /// Whether the title is the opening of the text, because no headline was found.
  package var titleIsOpening: Bool { metadata.title.inferred && !decisions.contains { $0.kind == .title } }

  /// Where a range of `document.text` stands: in the file for pasted text, else in the plain text of its passage.
  ///
  /// `index` is the passage it starts in; a quotation may end in a later one.
  package func citedRange(_ range: Range<Int>, inPassage index: Int) -> Range<Int> {
    let document = document
    let start = document.passages[index].text.lowerBound
    guard rangesAreInFile else { return range.lowerBound - start..<range.upperBound - start }
    let last = document.passage(at: max(range.lowerBound, range.upperBound - 1)) ?? index
    let lower = fileOffset(of: range.lowerBound, inPassage: index)
    return lower..<max(lower, fileOffset(of: range.upperBound, inPassage: last))
  }

  /// Finds the place in the file by walking both texts: a run of white space in the file is one space in the passage.
  private func fileOffset(of offset: Int, inPassage index: Int) -> Int {
    let document = document
    let passage = document.passages[index]
    let local = offset - passage.text.lowerBound
    if passage.text.count == passage.source.count { return passage.source.lowerBound + local }
    var place = passage.source.lowerBound
    let bytes = file.bytes
    for byte in document.text[passage.text.lowerBound..<offset] {
      place += byte == UInt8(ascii: " ") ? whiteSpaceLength(at: place, in: bytes) : 1
    }
    return place
  }
}

/// How many bytes of Unicode white space start at `offset`, at least one.
private func whiteSpaceLength(at offset: Int, in bytes: [UInt8]) -> Int {
  var end = offset
  while end < bytes.count {
    let length = whiteSpaceScalarLength(at: end, in: bytes)
    if length == 0 { break }
    end += length
  }
  return max(1, end - offset)
}

/// The bytes of the white space scalar at `offset`, or 0 where another scalar stands there.
private func whiteSpaceScalarLength(at offset: Int, in bytes: [UInt8]) -> Int {
  let byte = bytes[offset]
  if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
  let length = byte >= 0xE0 ? 3 : 2
  guard offset + length <= bytes.count,
    let scalar = String(decoding: bytes[offset..<offset + length], as: UTF8.self).unicodeScalars.first
  else { return 0 }
  return scalar.properties.isWhitespace ? length : 0
}
