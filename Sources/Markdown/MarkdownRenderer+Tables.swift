import Bytes

extension MarkdownRenderer {
  /// The table that a paragraph is, or nil. libcmark knows none and reads tables as paragraphs.
  func table(from paragraph: CommonMarkNode) -> Table? {
    guard source.hasPipes else { return nil }
    let range = source.range(ofLines: paragraph.lines)
    let text = Array(source.bytes[range])
    guard text.contains(UInt8(ascii: "|")) else { return nil }
    return Table(lines: text.split { $0 == 0x0A || $0 == 0x0D })
  }

  /// A wide table scrolls on a narrow screen: it takes the focus, so that keys can scroll it.
  mutating func render(_ table: Table) {
    writer.markup("<table tabindex=\"0\"")
    if options.anchors == .passages { writer.markup(" id=\"\(passageAnchor)\"") }
    writer.markup(">\n<thead>\n")
    for (index, row) in table.rows.enumerated() {
      if index == 1 { writer.markup("<tbody>\n") }
      writer.markup("<tr>\n")
      for (column, cell) in row.enumerated() { render(cell, in: index == 0 ? "th" : "td", table.alignments[column]) }
      writer.markup("</tr>\n")
      if index == 0 { writer.markup("</thead>\n") }
      writer.textGap(0x0A)
    }
    writer.markup(table.rows.count > 1 ? "</tbody>\n</table>\n" : "</table>\n")
  }

  private mutating func render(_ cell: [UInt8], in tag: String, _ alignment: Table.Alignment) {
    writer.markup("<\(tag)")
    switch alignment {
    case .none: break
    case .left: writer.markup(" class=\"left\"")
    case .center: writer.markup(" class=\"center\"")
    case .right: writer.markup(" class=\"right\"")
    }
    writer.markup(tag == "th" ? " scope=\"col\">" : ">")
    renderCell(cell)
    writer.markup("</\(tag)>\n")
    writer.textGap()
  }

  /// A cell's inlines are parsed as those of a heading, the one block that takes any text on one line.
  private mutating func renderCell(_ cell: [UInt8]) {
    guard !cell.isEmpty else { return }
    let source = Array("# ".utf8) + cell + Array(" #\n\n".utf8) + referenceDefinitions
    source.withUnsafeBufferPointer { bytes in
      guard let tree = CommonMarkTree(bytes, smart: options.smartPunctuation), let block = tree.root.firstChild
      else { return }
      renderInlines(of: block)
    }
  }

  /// The lines of the document that define link references, which cells may use.
  private var referenceDefinitions: [UInt8] {
    var found: [UInt8] = []
    for line in source.bytes.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      guard text.first == UInt8(ascii: "["), text.contains(bytes: "]:") else { continue }
      found.append(contentsOf: text)
      found.append(0x0A)
    }
    return found
  }
}
