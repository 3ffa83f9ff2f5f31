internal import CCMark

/// Walks a document's tree once. It never recurses, so that deep nesting costs heap and time in proportion, no stack.
struct MarkdownRenderer {
  let source: MarkdownSource
  let options: MarkdownOptions
  var footnotes: FootnoteDefinitions
  var writer: DocumentWriter
  var identifiers = HeadingIdentifiers()
  /// How many images the walk is inside of: their content becomes alternative text.
  var imageDepth = 0
  /// Where the text of open links starts.
  var linkStarts: [Int] = []
  /// Offsets of `~~` in text nodes that open or close a deletion.
  var strikes: [CommonMarkNode: [StrikeMark]] = [:]
  var heading: OpenHeading?

  struct OpenHeading {
    var text: Int
    /// Where ` id="…"` is to go, and the first run after it.
    var attribute: Int
    var firstRun: Int
  }

  init(source: MarkdownSource, options: MarkdownOptions, footnotes: FootnoteDefinitions) {
    self.source = source
    self.options = options
    self.footnotes = footnotes
    writer = DocumentWriter(capacity: source.bytes.count)
  }

  mutating func renderDocument(_ root: CommonMarkNode) {
    var block = root.firstChild
    while let node = block {
      renderPassage(node)
      block = node.next
    }
    if options.extensions { renderFootnotes() }
  }

  private mutating func renderPassage(_ node: CommonMarkNode) {
    let (text, markup) = (writer.textOffset, writer.markupOffset)
    writer.freshLine()
    var kind = passageKind(node)
    if kind == .paragraph, let table = options.extensions ? table(from: node) : nil {
      kind = .table
      render(table)
    } else {
      renderTree(node)
    }
    writer.trimText(to: text)
    let range = source.range(ofLines: node.lines)
    writer.add(
      Passage(
        kind: kind, level: kind == .heading ? node.headingLevel : 0, text: text..<writer.textOffset,
        source: range.lowerBound + source.offset..<range.upperBound + source.offset,
        markup: markup..<writer.markupOffset))
  }

  private func passageKind(_ node: CommonMarkNode) -> Passage.Kind {
    switch node.type {
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_HTML_BLOCK: .html
    default: .paragraph
    }
  }

  /// Renders `top` and all below it, in document order.
  mutating func renderTree(_ top: CommonMarkNode) {
    var node = top
    while true {
      enter(node, isTop: node == top)
      if let child = node.firstChild {
        node = child
        continue
      }
      leave(node)
      while node != top, node.next == nil, let parent = node.parent {
        node = parent
        leave(node)
      }
      guard node != top, let sibling = node.next else { return }
      node = sibling
    }
  }

  private mutating func enter(_ node: CommonMarkNode, isTop: Bool) {
    if imageDepth > 0 { return enterAlternativeText(node) }
    if !enterInline(node) { enterBlock(node, isTop: isTop) }
  }

  private mutating func leave(_ node: CommonMarkNode) {
    if node.type == CMARK_NODE_IMAGE { return leaveImage(node) }
    if imageDepth == 0, !leaveInline(node) { leaveBlock(node) }
  }
}
