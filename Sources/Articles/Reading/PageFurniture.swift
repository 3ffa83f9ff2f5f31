import Bytes

/// Tells rows of buttons and menus, whose words stand side by side: "Save Share", "Home News Sport".
enum PageFurniture {
  /// Whether the line is made of nothing but names of buttons and of sections; one in three of a long row may be unknown.
  static func isRow(_ line: LineReading, atLeast least: Int = 2) -> Bool {
    guard (2...10).contains(line.words.count), !line.endsSentence else { return false }
    let words = line.words.map { $0.lowercased() }
    var (first, pieces, buttons, others) = (0, 0, 0, 0)
    while first < words.count {
      let known = piece(from: first, of: words)
      if known == nil { others += 1 }
      if known?.isButton == true { buttons += 1 }
      (first, pieces) = (known?.end ?? first + 1, pieces + 1)
    }
    guard pieces >= least else { return false }
    return others == 0 ? buttons >= 1 || pieces >= 4 : pieces >= 5 && others * 3 <= pieces
  }

  /// "Show 7 comments": a button with a number in it; or one long number of the page.
  static func isCount(_ line: LineReading) -> Bool {
    guard (1...4).contains(line.words.count), line.mayHoldNumber else { return false }
    if line.words.count == 1 {
      return line.bytes.allSatisfy { $0.isASCIIDigit || $0.isASCIIUppercase }
        && line.bytes.contains { $0.isASCIIUppercase } && line.bytes.count { $0.isASCIIDigit } >= 10
    }
    let words = line.words.filter { $0.first?.isNumber != true }.map { $0.lowercased() }
    return words.count < line.words.count && PromoRules.furniture.contains(words.joined(separator: " "))
  }

  /// "ContributorsPublishersAdvertisers": the words of a menu that nothing parts.
  static func isGluedMenu(_ line: LineReading) -> Bool {
    guard line.words.count <= 5, !line.endsSentence else { return false }
    return line.words.contains { joints(in: $0) >= 2 }
  }

  /// How often a capital follows three small letters within a word.
  private static func joints(in word: Substring) -> Int {
    var (small, found) = (0, 0)
    for letter in word {
      if letter.isUppercase, small >= 3 { found += 1 }
      small = letter.isLowercase ? small + 1 : 0
    }
    return found
  }

  /// The first bytes of a headline that the buttons of its page follow after a tab, up to that tab.
  static func headlineBeforeTab(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let tab = line.firstIndex(of: 0x09), tab > line.startIndex else { return nil }
    let rest = LineReading(line[tab...].drop { $0 == 0x09 || $0 == 0x20 })
    guard !isRow(LineReading(line)), isRow(rest) || PromoRules.furniture.contains(rest.bareLowercased) else {
      return nil
    }
    return line[..<tab]
  }

  private static let buttons = PromoRules.furniture.union(PromoRules.pitches)
  /// The first words of all pieces: most words begin none.
  private static let openers = Set(buttons.union(ArticleHead.sections).map { String($0.prefix { $0 != " " }) })

  private static func piece(from first: Int, of words: [String]) -> (end: Int, isButton: Bool)? {
    guard openers.contains(words[first]) else { return nil }
    for length in (1...min(5, words.count - first)).reversed() {
      let phrase = words[first..<first + length].joined(separator: " ")
      if buttons.contains(phrase) { return (first + length, true) }
      if ArticleHead.sections.contains(phrase) { return (first + length, false) }
    }
    return nil
  }
}
