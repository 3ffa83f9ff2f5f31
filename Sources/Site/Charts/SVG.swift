import Bytes

/// Builds inline SVG without style attributes, so that a strict content security policy holds.
struct SVG {
  private(set) var bytes: [UInt8] = []

  init(width: Int, height: Int, label: String) {
    raw("<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"")
    bytes.appendEscapedHTML(label.utf8)
    raw("\">")
  }

  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
    raw("<line class=\"axis\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>")
  }

  mutating func bar(x: Int, y: Int, width: Int, height: Int) {
    raw("<rect class=\"bar\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>")
  }

  mutating func dot(x: Int, y: Int, radius: Int, isPlan: Bool) {
    raw("<circle class=\"dot\(isPlan ? " plan" : "")\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>")
  }

  mutating func text(_ text: String, x: Int, y: Int, anchor: String = "middle") {
    raw("<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">")
    bytes.appendEscapedHTML(text.utf8)
    raw("</text>")
  }

  func finished() -> [UInt8] { bytes + Array("</svg>".utf8) }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
