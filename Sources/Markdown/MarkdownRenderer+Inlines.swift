internal import CCMark

extension MarkdownRenderer {
  /// True when `node` is an inline, whose opening tag (or whole content) has been written.
  mutating func enterInline(_ node: CommonMarkNode) -> Bool {
    switch node.type {
    case CMARK_NODE_TEXT: renderText(node)
    case CMARK_NODE_SOFTBREAK: writer.softBreak()
    case CMARK_NODE_LINEBREAK:
      writer.markup("<br />\n")
      writer.textGap()
    case CMARK_NODE_CODE: renderCode(node)
    case CMARK_NODE_HTML_INLINE:
      if options.trustedHTML { writer.markup(node.literal) } else { writer.markup("<!-- raw HTML omitted -->") }
    case CMARK_NODE_EMPH: openSpan("<em>", node)
    case CMARK_NODE_STRONG: openSpan("<strong>", node)
    case CMARK_NODE_LINK: enterLink(node)
    case CMARK_NODE_IMAGE: enterImage(node)
    default: return false
    }
    return true
  }

  mutating func leaveInline(_ node: CommonMarkNode) -> Bool {
    switch node.type {
    case CMARK_NODE_EMPH: writer.markup("</em>")
    case CMARK_NODE_STRONG: writer.markup("</strong>")
    case CMARK_NODE_LINK: leaveLink(node)
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: break
    default: return false
    }
    return true
  }

  private mutating func openSpan(_ tag: StaticString, _ node: CommonMarkNode) {
    writer.markup(tag)
    if source.hasTildes, options.extensions { markStrikes(in: node) }
  }

  private mutating func renderCode(_ node: CommonMarkNode) {
    writer.markup("<code>")
    let wasLinkable = writer.linkable
    writer.linkable = false
    writer.prose(node.literal)
    writer.linkable = wasLinkable
    writer.markup("</code>")
  }

  private func isAllowed(_ url: UnsafeBufferPointer<UInt8>) -> Bool { options.trustedHTML || !isDangerousURL(url) }

  private mutating func enterLink(_ node: CommonMarkNode) {
    writer.markup("<a href=\"")
    if isAllowed(node.url) { writer.urlMarkup(node.url) }
    writeTitle(of: node)
    writer.markup("\">")
    linkStarts.append(writer.textOffset)
    writer.linkable = false
    if source.hasTildes, options.extensions { markStrikes(in: node) }
  }

  private mutating func leaveLink(_ node: CommonMarkNode) {
    writer.markup("</a>")
    let start = linkStarts.popLast() ?? writer.textOffset
    writer.linkable = linkStarts.isEmpty && heading == nil
    addLink(.link, to: node.url, text: start..<max(start, writer.textOffset))
  }

  func isInLink() -> Bool { !linkStarts.isEmpty }

  mutating func addLink(_ kind: DocumentLink.Kind, to url: UnsafeBufferPointer<UInt8>, text: Range<Int>) {
    guard isAllowed(url) else { return }
    writer.add(
      DocumentLink(
        kind: kind, destination: String(decoding: url, as: UTF8.self), text: text,
        passage: writer.passages.count))
  }

  private mutating func writeTitle(of node: CommonMarkNode) {
    guard !node.title.isEmpty else { return }
    writer.markup("\" title=\"")
    writer.escapedMarkup(node.title)
  }

  // An image's content is its alternative text: no tags in it, and no part of what readers read.

  private mutating func enterImage(_ node: CommonMarkNode) {
    writer.markup("<img src=\"")
    if isAllowed(node.url) { writer.urlMarkup(node.url) }
    writer.markup("\" alt=\"")
    imageDepth = 1
    addLink(.image, to: node.url, text: writer.textOffset..<writer.textOffset)
  }

  mutating func enterAlternativeText(_ node: CommonMarkNode) {
    switch node.type {
    case CMARK_NODE_IMAGE: imageDepth += 1
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: writer.escapedMarkup(node.literal)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: writer.markup(" ")
    default: break
    }
  }

  mutating func leaveImage(_ node: CommonMarkNode) {
    imageDepth -= 1
    guard imageDepth == 0 else { return }
    writeTitle(of: node)
    writer.markup("\" />")
  }
}
