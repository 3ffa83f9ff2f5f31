import Bytes

/// Grows a document's text and markup side by side and keeps count of how they lie beside each other.
struct DocumentWriter {
  private(set) var document = Document()
  /// False inside headings, links and code.
  var linkable = true
  /// Where the last run stands in the markup.
  private var runEnd = 0

  init(capacity: Int) {
    document.text.reserveCapacity(capacity)
    document.markup.reserveCapacity(capacity / 4)
  }

  var textOffset: Int { document.text.count }
  var markupOffset: Int { document.markup.count }

  /// Appends HTML that has no counterpart in the text.
  mutating func markup(_ html: StaticString) {
    html.withUTF8Buffer { document.markup.append(contentsOf: $0) }
  }

  mutating func markup(_ html: String) { document.markup.append(contentsOf: html.utf8) }
  mutating func markup(_ bytes: some Sequence<UInt8>) { document.markup.append(contentsOf: bytes) }
  mutating func escapedMarkup(_ text: some Collection<UInt8>) { document.markup.appendEscapedHTML(text) }
  mutating func urlMarkup(_ url: some Sequence<UInt8>) { document.markup.appendEscapedURL(url) }

  /// A line feed, unless the HTML is empty or ends with one.
  mutating func freshLine() {
    if let lastByte, lastByte != 0x0A { document.markup.append(0x0A) }
  }

  /// Appends words that readers see.
  mutating func prose(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    extendRun(by: text.count)
    document.text.append(contentsOf: text)
  }

  /// A line end inside running text: a space in the text, a line feed in the HTML.
  mutating func softBreak() {
    extendRun(by: 1)
    document.lineEnds.append(Int32(document.text.count))
    document.text.append(0x20)
  }

  /// A space in the text alone, where the HTML has a tag: `<br />`, or the end of a table cell.
  mutating func textGap(_ byte: UInt8 = 0x20) {
    guard let last = document.text.last, last != byte, last != 0x0A else { return }
    document.text.append(byte)
  }

  mutating func add(_ passage: Passage) {
    document.passages.append(passage)
    document.text.append(0x0A)
  }

  /// Cuts white space and inner line ends off the end of the text, back to `start` at most; the HTML keeps them.
  mutating func trimText(to start: Int) {
    var end = document.text.count
    while end > start, document.text[end - 1] == 0x20 || document.text[end - 1] == 0x0A { end -= 1 }
    while let run = document.runs.last, run.end > end {
      let kept = max(end, Int(run.text))
      var cut: [UInt8] = []
      document.appendEscapedText(kept..<run.end, to: &cut)
      document.markup.insert(contentsOf: cut, at: Int(run.markup))
      document.runs[document.runs.count - 1].length = Int32(kept) - run.text
      if kept > run.text { break }
      document.runs.removeLast()
    }
    while let last = document.lineEnds.last, last >= end { document.lineEnds.removeLast() }
    document.text.removeSubrange(end...)
  }

  mutating func add(_ entry: OutlineEntry) { document.outline.append(entry) }
  mutating func add(_ link: DocumentLink) { document.links.append(link) }

  /// Inserts an attribute that became known only at the end of its element.
  mutating func insert(_ markup: String, at offset: Int, afterRun firstRun: Int) {
    document.markup.insert(contentsOf: markup.utf8, at: offset)
    for index in firstRun..<document.runs.count { document.runs[index].markup += Int32(markup.utf8.count) }
  }

  /// The last byte of the HTML.
  private var lastByte: UInt8? {
    guard runEnd == document.markup.count, let run = document.runs.last else { return document.markup.last }
    return document.lineEnds.last == Int32(run.end - 1) ? 0x0A : document.text[run.end - 1]
  }

  private mutating func extendRun(by length: Int) {
    if let last = document.runs.last, last.linkable == linkable, Int(last.text + last.length) == document.text.count,
      runEnd == document.markup.count
    {
      document.runs[document.runs.count - 1].length += Int32(length)
    } else {
      document.runs.append(
        TextRun(
          text: Int32(document.text.count), markup: Int32(document.markup.count), length: Int32(length),
          linkable: linkable))
      runEnd = document.markup.count
    }
  }
}
