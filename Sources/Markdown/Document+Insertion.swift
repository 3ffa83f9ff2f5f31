import Bytes

/// Markup to be put into a document's HTML at a place of its text.
package struct HTMLInsertion: Sendable {
  /// Byte offset in `Document.text`.
  package var offset: Int
  /// Whether it goes right after the character before `offset` (an end tag) or right before the one at it.
  package var closes: Bool
  package var html: [UInt8]

  package init(offset: Int, closes: Bool, html: [UInt8]) {
    self.offset = offset
    self.closes = closes
    self.html = html
  }
}

extension Document {
  /// Appends the HTML of `passage` with `insertions`, which are in ascending order of offset.
  package func appendHTML(
    of passage: Passage, inserting insertions: [HTMLInsertion], to output: inout [UInt8]
  ) {
    var position = passage.html.lowerBound
    for insertion in insertions {
      guard let place = htmlOffset(of: insertion.offset, closing: insertion.closes), place >= position,
        place <= passage.html.upperBound
      else { continue }
      output.append(contentsOf: html[position..<place])
      output.append(contentsOf: insertion.html)
      position = place
    }
    output.append(contentsOf: html[position..<passage.html.upperBound])
  }

  /// Whether `range` of the text stands in one run in which links may be made.
  package func isLinkable(_ range: Range<Int>) -> Bool {
    guard let run = run(at: range.lowerBound) else { return false }
    return run.linkable && range.upperBound <= Int(run.text + run.length)
  }

  private func htmlOffset(of offset: Int, closing: Bool) -> Int? {
    guard let run = run(at: closing ? offset - 1 : offset) else { return nil }
    return Int(run.html) + escapedLength(of: Int(run.text)..<offset)
  }

  /// How many bytes a part of the text has in HTML.
  private func escapedLength(of range: Range<Int>) -> Int {
    text.withUnsafeBufferPointer { text in
      let part = UnsafeBufferPointer(rebasing: text[range])
      var length = part.count
      var index = part.endOfPlainHTML(from: 0)
      while index < part.count {
        length += addedLength(part[index])
        index = part.endOfPlainHTML(from: index + 1)
      }
      return length
    }
  }

  /// By how much an entity is longer than the byte that it stands for.
  private func addedLength(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "&"): 4
    case UInt8(ascii: "<"), UInt8(ascii: ">"): 3
    case UInt8(ascii: "\""): 5
    default: 0
    }
  }

  private func run(at offset: Int) -> TextRun? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].text + runs[middle].length) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, Int(runs[low].text) <= offset else { return nil }
    return runs[low]
  }
}
