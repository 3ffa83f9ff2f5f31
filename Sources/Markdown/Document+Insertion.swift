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
  /// The HTML of every passage in order. UTF-8.
  package var html: [UInt8] {
    var html: [UInt8] = []
    for passage in passages { appendHTML(of: passage, to: &html) }
    return html
  }

  /// Appends the HTML of `passage`.
  package func appendHTML(of passage: Passage, to output: inout [UInt8]) {
    appendHTML(of: passage, inserting: [], to: &output)
  }

  /// Appends the HTML of `passage` with `insertions`, which are in ascending order of offset.
  package func appendHTML(
    of passage: Passage, inserting insertions: [HTMLInsertion], to output: inout [UInt8]
  ) {
    var (next, position) = (0, passage.markup.lowerBound)
    for index in runs.partitionPoint({ $0.end <= passage.text.lowerBound })..<runs.count {
      let run = runs[index]
      guard run.text < passage.text.upperBound else { break }
      appendMarkup(position..<Int(run.markup), to: &output)
      position = Int(run.markup)
      var start = Int(run.text)
      while next < insertions.count, insertions[next].character < run.end {
        defer { next += 1 }
        guard insertions[next].character >= run.text, insertions[next].offset >= start else { continue }
        appendEscapedText(start..<insertions[next].offset, to: &output)
        output.append(contentsOf: insertions[next].html)
        start = insertions[next].offset
      }
      appendEscapedText(start..<run.end, to: &output)
    }
    appendMarkup(position..<passage.markup.upperBound, to: &output)
  }

  /// Copied from memory: a slice of an array would be referenced.
  private func appendMarkup(_ range: Range<Int>, to output: inout [UInt8]) {
    markup.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Whether `range` of the text stands in one run in which links may be made.
  package func isLinkable(_ range: Range<Int>) -> Bool {
    let index = runs.partitionPoint { $0.end <= range.lowerBound }
    guard index < runs.count, runs[index].text <= range.lowerBound else { return false }
    return runs[index].linkable && range.upperBound <= runs[index].end
  }

  private func appendEscapedText(_ range: Range<Int>, to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { text in
      lineEnds.withUnsafeBufferPointer { HTMLText(text, $0).append(range, to: &output) }
    }
  }
}

extension HTMLInsertion {
  /// The character it is next to.
  fileprivate var character: Int { closes ? offset - 1 : offset }
}
