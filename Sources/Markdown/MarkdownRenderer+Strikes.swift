internal import CCMark

extension MarkdownRenderer {
  /// Pairs the `~~` among the text children of `parent`, as GitHub Flavored Markdown does within one inline level:
  /// an opener is followed by a character that is no space, a closer preceded by one.
  mutating func markStrikes(in parent: CommonMarkNode) {
    var opener: (node: CommonMarkNode, offset: Int)?
    var child = parent.firstChild
    while let node = child {
      if node.type == CMARK_NODE_TEXT {
        for offset in tildePairs(in: node.literal) {
          if let (first, start) = opener, canClose(node, offset) {
            strikes[first, default: []].append(StrikeMark(offset: start, opens: true))
            strikes[node, default: []].append(StrikeMark(offset: offset, opens: false))
            opener = nil
          } else if canOpen(node, offset) {
            opener = (node, offset)
          }
        }
      }
      child = node.next
    }
  }

  private func tildePairs(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "~") else {
        index += 1
        continue
      }
      let end = text[index...].firstIndex { $0 != UInt8(ascii: "~") } ?? text.count
      if end - index == 2 { found.append(index) }
      index = end
    }
    return found
  }

  private func canOpen(_ node: CommonMarkNode, _ offset: Int) -> Bool {
    guard offset + 2 < node.literal.count else { return node.next.map { $0.type != CMARK_NODE_SOFTBREAK } ?? false }
    return node.literal[offset + 2] > 0x20
  }

  private func canClose(_ node: CommonMarkNode, _ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    return node.literal[offset - 1] > 0x20
  }
}
