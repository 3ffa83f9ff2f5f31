/// Tells diagnostics to people: `path:line:col: error: text [id]`, the source line, a caret, notes, and help.
package struct DiagnosticPrinter: Sendable {
  /// Whether to colour with ANSI escapes; what a terminal wants is the caller's to know.
  package var colored: Bool

  package init(colored: Bool = false) { self.colored = colored }

  /// Every diagnostic in printing order, one after another, each ending in a line feed.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sortedForPrinting().map(text).joined()
  }

  package func text(_ diagnostic: Diagnostic) -> String {
    let label = paint(diagnostic.severity.rawValue + ":", diagnostic.severity.color)
    let place = paint(diagnostic.location.description + ":", .bold)
    var lines = ["\(place) \(label) \(paint(diagnostic.message, .bold)) [\(diagnostic.id)]"]
    lines += excerpt(of: diagnostic.location, diagnostic.severity.color)
    for note in diagnostic.notes { lines += text(note) }
    if let help = diagnostic.help { lines.append("  \(paint("help:", .green)) \(help)") }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension DiagnosticPrinter {
  fileprivate enum Color: String {
    case red = "31"
    case yellow = "33"
    case blue = "34"
    case green = "32"
    case bold = "1"
  }

  private func paint(_ text: String, _ color: Color) -> String {
    colored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func text(_ note: Diagnostic.Note) -> [String] {
    guard let location = note.location else { return ["  \(paint("note:", .blue)) \(note.message)"] }
    return ["\(location.description): \(paint("note:", .blue)) \(note.message)"] + excerpt(of: location, .blue)
  }

  /// The source line and a caret under the range, cut to a window around it where the line is very long.
  private func excerpt(of location: Location, _ color: Color) -> [String] {
    guard let source = location.source, let place = location.lineColumn else { return [] }
    let line = printable(source.line(at: location.range.lowerBound))
    let marked = String(decoding: source.bytes(in: location.range), as: UTF8.self).prefix { $0 != "\n" && $0 != "\r\n" }
    let window = ExcerptWindow(line: line, column: place.column, length: marked.unicodeScalars.count)
    return [
      "  " + window.text,
      "  " + window.indent + paint("^" + String(repeating: "~", count: max(0, window.length - 1)), color),
    ]
  }

  /// Control characters would move the caret or the cursor, so each is shown as one space.
  private func printable(_ line: some Collection<UInt8>) -> [Unicode.Scalar] {
    String(decoding: line, as: UTF8.self).unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
  }
}

/// At most 100 scalars of a line, so placed that the marked text is in sight.
private struct ExcerptWindow {
  private static let width = 100
  let text: String
  let indent: String
  let length: Int

  init(line: [Unicode.Scalar], column: Int, length: Int) {
    let target = column - 1
    let start = target < Self.width * 3 / 4 ? 0 : target - Self.width / 2
    let end = min(line.count, start + Self.width)
    var shown = String.UnicodeScalarView()
    if start > 0 { shown.append("…") }
    shown.append(contentsOf: line[min(start, end)..<end])
    if end < line.count { shown.append("…") }
    text = String(shown)
    indent = String(repeating: " ", count: target - start + (start > 0 ? 1 : 0))
    self.length = min(length, max(1, end - target))
  }
}

extension Diagnostic.Severity {
  fileprivate var color: DiagnosticPrinter.Color {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }
}
