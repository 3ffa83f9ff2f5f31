internal import CCMark

extension MarkdownRenderer {
  mutating func writeFootnoteReference(_ index: Int) {
    let (number, occurrence) = footnotes.use(index)
    let suffix = occurrence == 1 ? "" : "-\(occurrence)"
    writer.markup(
      "<sup class=\"footnote-ref\"><a href=\"#fn\(number)\" id=\"fnref\(number)\(suffix)\">\(number)</a></sup>")
  }

  /// Writes the footnotes that the text refers to as one last passage. A note may refer to further notes.
  mutating func renderFootnotes() {
    guard !footnotes.order.isEmpty else { return }
    let (text, markup) = (writer.textOffset, writer.markupOffset)
    writer.freshLine()
    writer.markup("<section class=\"footnotes\"")
    if options.anchors == .passages { writer.markup(" id=\"\(passageAnchor)\"") }
    writer.markup(">\n<ol>\n")
    var number = 0
    while number < footnotes.order.count {
      renderFootnote(number + 1, footnotes.definitions[footnotes.order[number]].text)
      number += 1
    }
    writer.markup("</ol>\n</section>\n")
    writer.trimText(to: text)
    let end = source.offset + source.bytes.count
    writer.add(
      Passage(kind: .footnotes, text: text..<writer.textOffset, source: end..<end, markup: markup..<writer.markupOffset)
    )
  }

  private mutating func renderFootnote(_ number: Int, _ text: [UInt8]) {
    writer.markup("<li id=\"fn\(number)\">\n")
    text.withUnsafeBufferPointer { bytes in
      guard let tree = CommonMarkTree(bytes, smart: options.smartPunctuation) else { return }
      var block = tree.root.firstChild
      while let node = block {
        enterNested(node)
        block = node.next
      }
    }
    writer.freshLine()
    writer.markup("<p><a href=\"#fnref\(number)\">Back to the text</a></p>\n</li>\n")
  }

  private mutating func enterNested(_ node: CommonMarkNode) {
    let anchors = MarkdownOptions.Anchors.none
    var nested = MarkdownRenderer(
      source: source,
      options: MarkdownOptions(
        anchors: anchors, trustedHTML: options.trustedHTML, smartPunctuation: options.smartPunctuation),
      footnotes: footnotes)
    swap(&nested.writer, &writer)
    nested.renderTree(node)
    swap(&nested.writer, &writer)
    footnotes = nested.footnotes
  }

  /// Renders what stands inside the paragraph or heading of another tree, without its tags.
  mutating func renderInlines(of block: CommonMarkNode) {
    if source.hasTildes, options.extensions { markStrikes(in: block) }
    var child = block.firstChild
    while let node = child {
      renderTree(node)
      child = node.next
    }
  }
}
