import Bytes
import Markdown

/// The HTML of pages, backgrounds and entity texts: links into the site are made relative to the page, headings go
/// below those of the page.
enum PageHTML {
  static func html(of document: Document, _ context: PageContext, headingsFrom top: Int, skipping title: String? = nil)
    -> [UInt8]
  {
    let shift = max(0, top - (document.outline.map(\.level).min() ?? top))
    var output: [UInt8] = []
    for (index, passage) in document.passages.enumerated() {
      let isTitle = index == 0 && passage.kind == .heading && document.string(passage.text) == title
      if isTitle { continue }
      let start = output.count
      document.appendHTML(of: passage, to: &output)
      if passage.kind == .heading, shift > 0 { lower(&output, from: start, to: min(6, passage.level + shift)) }
    }
    return relink(output, context)
  }

  private static func lower(_ html: inout [UInt8], from start: Int, to level: Int) {
    guard let open = html[start...].firstIndex(of: UInt8(ascii: "<")),
      let close = html.lastIndex(of: UInt8(ascii: "/")),
      open + 2 < html.count, close + 2 < html.count
    else { return }
    html[open + 2] = UInt8(ascii: "0") + UInt8(level)
    html[close + 2] = html[open + 2]
  }

  /// `href="/about/"` leads to the site's own page, wherever the site lives.
  private static func relink(_ html: [UInt8], _ context: PageContext) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      let rest = html[index...]
      let marker = ["href=\"/", "src=\"/"].first { rest.starts(with: $0.utf8) }
      if let marker, index + marker.utf8.count < html.count, html[index + marker.utf8.count] != UInt8(ascii: "/") {
        output.append(contentsOf: marker.dropLast().utf8)
        let isHome = html[index + marker.utf8.count] == UInt8(ascii: "\"")
        output.append(contentsOf: (isHome && context.root.isEmpty ? "./" : context.root).utf8)
        index += marker.utf8.count
      } else {
        output.append(html[index])
        index += 1
      }
    }
    return output
  }
}
