import Bytes

/// One paragraph of pasted text as words, for the rules that tell what it is.
struct LineReading {
  let text: String
  /// Words without the punctuation around them.
  let words: [Substring]
  let lowercased: String

  init(_ bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    lowercased = text.lowercased()
    words = bytes.allSatisfy { $0 < 0x80 } ? Self.asciiWords(of: text) : Self.words(of: text)
  }

  private static func words(of text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.map { word in
      let start = word.drop { !$0.isLetter && !$0.isNumber }
      guard let last = start.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return start }
      return start[...last]
    }.filter { !$0.isEmpty }
  }

  /// The same for ASCII, where a character is a byte.
  private static func asciiWords(of text: String) -> [Substring] {
    text.utf8.split { $0 == 0x20 || $0 == 0x09 }.compactMap { word in
      guard let first = word.firstIndex(where: \.isASCIIAlphanumeric),
        let last = word.lastIndex(where: \.isASCIIAlphanumeric)
      else { return nil }
      return Substring(word[first...last])
    }
  }

  var endsSentence: Bool {
    guard let last = text.last(where: { !"\"'”’)]»".contains($0) }) else { return false }
    return ".!?…".contains(last)
  }

  /// "###", "# # #", "-30-", "- 30 -".
  var isEndMark: Bool {
    guard words.count <= 1, text.utf8.count <= 24 else { return false }
    let marks = text.filter { $0 != " " }
    return marks == "-30-" || marks == "–30–"
      || (marks.count >= 3 && marks.count <= 9 && marks.allSatisfy { $0 == "#" })
  }

  /// "___", "-----", "* * *".
  var isRule: Bool {
    guard words.isEmpty else { return false }
    let marks = text.filter { $0 != " " }
    return marks.count >= 3 && marks.allSatisfy { "-_*~•·—–=⸻".contains($0) }
  }

  var startsUpper: Bool {
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return first.isUppercase || first.isNumber
  }

  var isAllCapitals: Bool { words.count >= 3 && text.contains { $0.isLetter } && !text.contains { $0.isLowercase } }

  /// Most of the words that titles capitalise are capitalised.
  var isTitleCase: Bool {
    let content = words.filter { $0.count > 3 }
    guard !content.isEmpty else { return words.allSatisfy { $0.first?.isUppercase == true || $0.count <= 3 } }
    let capitals = content.lazy.filter { $0.first?.isUppercase == true || $0.first?.isNumber == true }.count
    return capitals * 4 >= content.count * 3
  }

  /// A few words in quotation marks that no stop ends, as a subheading may be: “We knew each other at once”.
  private var isQuotedWhole: Bool {
    guard let first = text.first, let last = text.last, "\"“".contains(first), "\"”".contains(last) else {
      return false
    }
    let inner = text.dropFirst().dropLast()
    return words.count <= 10 && !inner.contains { "\"“”.,;:!?…".contains($0) }
  }

  /// In capitals a headline may be long, and begin with a quotation.
  var isCapitalHeadline: Bool {
    (5...24).contains(words.count) && text.utf8.count <= 200 && isAllCapitals && !text.hasSuffix(":")
  }

  /// Whether it can be a headline at all: short, on its own, not the end of a sentence or the start of speech.
  var readsLikeHeadline: Bool {
    guard startsUpper, let last = text.last, let first = text.first else { return false }
    if isCapitalHeadline { return true }
    guard (2...18).contains(words.count), text.count <= 130 else { return false }
    if isQuotedWhole { return true }
    if ".,;:".contains(last) || "\"“‘'([-•*".contains(first) { return false }
    if "!\"”".contains(last) { return isTitleCase }
    return true
  }
}
