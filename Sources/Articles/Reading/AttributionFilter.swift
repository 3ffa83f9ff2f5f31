/// Tells at a glance that a paragraph attributes its report to nobody.
enum AttributionFilter {
  private static let cues = ["ccording to", "eported by", "iting ", "uoted by", "ublished by", "ublished in"]
    .map { Array($0.utf8) }

  static func mayNameOutlet(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      cues.contains { cue in
        guard text.count >= cue.count else { return false }
        var start = 0
        while let found = text[start..<(text.count - cue.count + 1)].firstIndex(of: cue[0]) {
          if text[found...].starts(with: cue) { return true }
          start = found + 1
        }
        return false
      }
    }
  }
}
