import Bytes

/// Grows a document's text and markup side by side and keeps count of how they lie beside each other.
struct DocumentWriter {
  private(set) var text: [UInt8] = []
  private(set) var runs: [TextRun] = []
  private(set) var passages: [Passage] = []
  /// The markup so far.
  private var tags: [UInt8] = []
  private var lineEnds: [Int32] = []
  private var outline: [OutlineEntry] = []
  private var links: [DocumentLink] = []
  /// False inside headings, links and code.
  var linkable = true
  /// Where the last run stands in the markup.
  private var runEnd = 0

  init(capacity: Int) {
    text.reserveCapacity(capacity)
    tags.reserveCapacity(capacity / 4)
    runs.reserveCapacity(capacity / 256)
    passages.reserveCapacity(capacity / 256)
  }

  /// What was written, in as much memory as it needs.
  var document: Document {
    Document(
      text: text.fitted, markup: tags.fitted, passages: passages.fitted, runs: runs.fitted, lineEnds: lineEnds.fitted,
      outline: outline.fitted, links: links.fitted)
  }

  var textOffset: Int { text.count }
  var markupOffset: Int { tags.count }

  /// Appends HTML that has no counterpart in the text.
  mutating func markup(_ html: StaticString) {
    html.withUTF8Buffer { tags.append(contentsOf: $0) }
  }

  mutating func markup(_ html: String) { tags.append(contentsOf: html.utf8) }
  mutating func markup(_ bytes: some Sequence<UInt8>) { tags.append(contentsOf: bytes) }
  mutating func escapedMarkup(_ text: some Collection<UInt8>) { tags.appendEscapedHTML(text) }
  mutating func urlMarkup(_ url: some Sequence<UInt8>) { tags.appendEscapedURL(url) }

  /// A line feed, unless the HTML is empty or ends with one.
  mutating func freshLine() {
    if let lastByte, lastByte != 0x0A { tags.append(0x0A) }
  }

  /// Appends words that readers see.
  mutating func prose(_ words: UnsafeBufferPointer<UInt8>) {
    guard !words.isEmpty else { return }
    extendRun(by: words.count)
    text.append(contentsOf: words)
  }

  /// A line end inside running text: a space in the text, a line feed in the HTML.
  mutating func softBreak() {
    extendRun(by: 1)
    lineEnds.append(Int32(text.count))
    text.append(0x20)
  }

  /// A space in the text alone, where the HTML has a tag: `<br />`, or the end of a table cell.
  mutating func textGap(_ byte: UInt8 = 0x20) {
    guard let last = text.last, last != byte, last != 0x0A else { return }
    text.append(byte)
  }

  mutating func add(_ passage: Passage) {
    passages.append(passage)
    text.append(0x0A)
  }

  /// Cuts white space and inner line ends off the end of the text, back to `start` at most; the HTML keeps them.
  mutating func trimText(to start: Int) {
    var end = text.count
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0A { end -= 1 }
    if let run = runs.last, run.end > end { cutRuns(to: end) }
    while let last = lineEnds.last, last >= end { lineEnds.removeLast() }
    text.removeSubrange(end...)
  }

  /// Makes markup of what runs hold beyond `end`.
  private mutating func cutRuns(to end: Int) {
    let first = runs.partitionPoint { $0.end <= end }
    let start = Int(runs[first].markup)
    var (markup, place) = ([UInt8](), start)
    for run in runs[first...] {
      markup += tags[place..<Int(run.markup)]
      place = Int(run.markup)
      text.withUnsafeBufferPointer { text in
        lineEnds.withUnsafeBufferPointer { HTMLText(text, $0).append(max(end, Int(run.text))..<run.end, to: &markup) }
      }
    }
    tags.replaceSubrange(start..., with: markup + tags[place...])
    let isPart = runs[first].text < end
    if isPart { runs[first].length = Int32(end) - runs[first].text }
    runs.removeSubrange((isPart ? first + 1 : first)...)
  }

  mutating func add(_ entry: OutlineEntry) { outline.append(entry) }
  mutating func add(_ link: DocumentLink) { links.append(link) }

  /// Inserts an attribute that became known only at the end of its element.
  mutating func insert(_ attribute: String, at offset: Int, afterRun firstRun: Int) {
    tags.insert(contentsOf: attribute.utf8, at: offset)
    for index in firstRun..<runs.count { runs[index].markup += Int32(attribute.utf8.count) }
  }

  /// The last byte of the HTML.
  private var lastByte: UInt8? {
    guard runEnd == tags.count, let run = runs.last else { return tags.last }
    return lineEnds.last == Int32(run.end - 1) ? 0x0A : text[run.end - 1]
  }

  private mutating func extendRun(by length: Int) {
    if let last = runs.last, last.linkable == linkable, Int(last.text + last.length) == text.count,
      runEnd == tags.count
    {
      runs[runs.count - 1].length += Int32(length)
    } else {
      runs.append(
        TextRun(
          text: Int32(text.count), markup: Int32(tags.count), length: Int32(length),
          linkable: linkable))
      runEnd = tags.count
    }
  }
}
