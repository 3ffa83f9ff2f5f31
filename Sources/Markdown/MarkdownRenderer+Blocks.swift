internal import CCMark

extension MarkdownRenderer {
  /// The opening tag of a block; leaf blocks are written whole.
  mutating func enterBlock(_ node: CommonMarkNode, isTop: Bool) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH:
      writer.textGap(0x0A)
      guard !isInTightList(node) else { break }
      writer.freshLine()
      open("<p", isTop: isTop)
      writer.markup(">")
    case CMARK_NODE_HEADING: enterHeading(node, isTop: isTop)
    case CMARK_NODE_BLOCK_QUOTE: openContainer("<blockquote", isTop: isTop)
    case CMARK_NODE_LIST: enterList(node, isTop: isTop)
    case CMARK_NODE_ITEM:
      writer.freshLine()
      writer.markup("<li>")
    case CMARK_NODE_CODE_BLOCK: renderCodeBlock(node, isTop: isTop)
    case CMARK_NODE_HTML_BLOCK: renderHTMLBlock(node, isTop: isTop)
    case CMARK_NODE_THEMATIC_BREAK:
      writer.freshLine()
      open("<hr", isTop: isTop)
      writer.markup(" />\n")
    default: break
    }
    if source.hasTildes, options.extensions { markStrikes(in: node) }
  }

  mutating func leaveBlock(_ node: CommonMarkNode) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: if !isInTightList(node) { writer.markup("</p>\n") }
    case CMARK_NODE_HEADING: leaveHeading(node)
    case CMARK_NODE_BLOCK_QUOTE:
      writer.freshLine()
      writer.markup("</blockquote>\n")
    case CMARK_NODE_LIST: writer.markup(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case CMARK_NODE_ITEM: writer.markup("</li>\n")
    default: break
    }
  }

  /// `<p`, and the anchor where the block is a passage of its own.
  private mutating func open(_ tag: StaticString, isTop: Bool) {
    writer.markup(tag)
    if isTop, options.anchors == .passages { writer.markup(" id=\"\(passageAnchor)\"") }
  }

  var passageAnchor: String { "p\(writer.passages.count + 1)" }

  private mutating func openContainer(_ tag: StaticString, isTop: Bool) {
    writer.freshLine()
    open(tag, isTop: isTop)
    writer.markup(">\n")
  }

  private func isInTightList(_ paragraph: CommonMarkNode) -> Bool {
    guard let list = paragraph.parent?.parent, list.type == CMARK_NODE_LIST else { return false }
    return list.isTightList
  }

  private mutating func enterList(_ node: CommonMarkNode, isTop: Bool) {
    writer.freshLine()
    open(node.isOrderedList ? "<ol" : "<ul", isTop: isTop)
    if node.isOrderedList, node.listStart != 1 { writer.markup(" start=\"\(node.listStart)\"") }
    writer.markup(">\n")
  }

  private mutating func renderCodeBlock(_ node: CommonMarkNode, isTop: Bool) {
    writer.freshLine()
    open("<pre", isTop: isTop)
    writer.markup("><code")
    let language = node.fenceInfo.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    if !node.fenceInfo.isEmpty {
      writer.markup(" class=\"")
      if !language.starts(with: "language-".utf8) { writer.markup("language-") }
      writer.escapedMarkup(language)
      writer.markup("\"")
    }
    writer.markup(">")
    writer.textGap(0x0A)
    writer.linkable = false
    writer.prose(node.literal)
    writer.linkable = true
    writer.markup("</code></pre>\n")
  }

  private mutating func renderHTMLBlock(_ node: CommonMarkNode, isTop: Bool) {
    writer.freshLine()
    if options.trustedHTML { writer.markup(node.literal) } else { writer.markup("<!-- raw HTML omitted -->") }
    writer.freshLine()
  }

  private mutating func enterHeading(_ node: CommonMarkNode, isTop: Bool) {
    writer.textGap(0x0A)
    writer.freshLine()
    writer.markup("<h\(node.headingLevel)")
    if isTop, options.anchors == .passages { writer.markup(" id=\"\(passageAnchor)\"") }
    heading = OpenHeading(
      text: writer.textOffset, attribute: writer.markupOffset, firstRun: writer.runs.count)
    writer.markup(">")
    writer.linkable = false
  }

  private mutating func leaveHeading(_ node: CommonMarkNode) {
    writer.linkable = true
    if let heading, node.parent?.type == CMARK_NODE_DOCUMENT, options.anchors != .none {
      let title = String(decoding: writer.text[heading.text...], as: UTF8.self)
      var id = passageAnchor
      if options.anchors == .headings {
        id = identifiers.identifier(for: title)
        writer.insert(" id=\"\(id)\"", at: heading.attribute, afterRun: heading.firstRun)
      }
      writer.add(
        OutlineEntry(level: node.headingLevel, title: title, id: id, passage: writer.passages.count))
    }
    heading = nil
    writer.markup("</h\(node.headingLevel)>\n")
  }
}
