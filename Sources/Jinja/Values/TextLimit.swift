/// Where what makes a text gives up. The text is too long by then, and the renderer refuses it.
enum TextLimit {
  static let bytes = 64 << 20
}

extension [[UInt8]] {
  /// The parts with a separator between them, as far as the limit.
  func text(separatedBy separator: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, part) in enumerated() {
      guard text.count <= TextLimit.bytes else { break }
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}
