import Bytes

/// Grows a document's text and HTML side by side and keeps count of how they lie beside each other.
struct DocumentWriter {
  private(set) var document = Document()
  /// False inside headings, links and code.
  var linkable = true
  /// Where the HTML of the last run ends.
  private var runEnd = 0

  init(capacity: Int) {
    document.text.reserveCapacity(capacity)
    document.html.reserveCapacity(capacity + capacity / 4)
  }

  var textOffset: Int { document.text.count }
  var htmlOffset: Int { document.html.count }

  /// Appends HTML that has no counterpart in the text.
  mutating func markup(_ html: StaticString) {
    html.withUTF8Buffer { document.html.append(contentsOf: $0) }
  }

  mutating func markup(_ html: String) { document.html.append(contentsOf: html.utf8) }
  mutating func markup(_ bytes: some Sequence<UInt8>) { document.html.append(contentsOf: bytes) }
  mutating func escapedMarkup(_ text: some Collection<UInt8>) { document.html.appendEscapedHTML(text) }
  mutating func urlMarkup(_ url: some Sequence<UInt8>) { document.html.appendEscapedURL(url) }

  /// A line feed, unless the HTML is empty or ends with one.
  mutating func freshLine() {
    if let last = document.html.last, last != 0x0A { document.html.append(0x0A) }
  }

  /// Appends words that readers see: to the text as they are, to the HTML escaped.
  mutating func prose(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    extendRun(by: text.count)
    document.text.append(contentsOf: text)
    document.html.appendEscapedHTML(text)
    runEnd = document.html.count
  }

  /// A line end inside running text: a space in the text, a line feed in the HTML.
  mutating func softBreak() {
    extendRun(by: 1)
    document.text.append(0x20)
    document.html.append(0x0A)
    runEnd = document.html.count
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

  /// Cuts white space and inner line ends off the end of the text, back to `start` at most.
  mutating func trimText(to start: Int) {
    while document.text.count > start, let last = document.text.last, last == 0x20 || last == 0x0A {
      document.text.removeLast()
    }
    while let run = document.runs.last, Int(run.text + run.length) > document.text.count {
      let overhang = Int(run.text + run.length) - document.text.count
      document.runs[document.runs.count - 1].length -= Int32(min(overhang, Int(run.length)))
      if document.runs[document.runs.count - 1].length > 0 { break }
      document.runs.removeLast()
    }
  }

  mutating func add(_ entry: OutlineEntry) { document.outline.append(entry) }
  mutating func add(_ link: DocumentLink) { document.links.append(link) }

  /// Inserts an attribute that became known only at the end of its element.
  mutating func insert(_ markup: String, atHTML offset: Int, afterRun firstRun: Int) {
    document.html.insert(contentsOf: markup.utf8, at: offset)
    for index in firstRun..<document.runs.count { document.runs[index].html += Int32(markup.utf8.count) }
  }

  private mutating func extendRun(by length: Int) {
    if let last = document.runs.last, last.linkable == linkable, Int(last.text + last.length) == document.text.count,
      runEnd == document.html.count
    {
      document.runs[document.runs.count - 1].length += Int32(length)
    } else {
      document.runs.append(
        TextRun(
          text: Int32(document.text.count), html: Int32(document.html.count), length: Int32(length),
          linkable: linkable))
    }
  }
}
