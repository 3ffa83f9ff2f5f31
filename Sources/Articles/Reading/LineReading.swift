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
    words = Self.words(of: text)
  }

  private static func words(of text: String) -> [Substring] {
    let bytes = text.utf8
    var words: [Substring] = []
    words.reserveCapacity(bytes.count / 5 + 1)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      while index < bytes.endIndex, !isSpace(at: index, of: bytes) { bytes.formIndex(after: &index) }
      if start < index, let word = bare(text[start..<index]) { words.append(word) }
      if index < bytes.endIndex { index = bytes.index(index, offsetBy: bytes[index] == 0xC2 ? 2 : 1) }
    }
    return words
  }

  /// A space, a tab, or a space that keeps its words together.
  private static func isSpace(at index: String.Index, of bytes: String.UTF8View) -> Bool {
    switch bytes[index] {
    case 0x20, 0x09: true
    case 0xC2: bytes[bytes.index(after: index)] == 0xA0
    default: false
    }
  }

  /// A word without the marks around it, or nil for marks alone.
  private static func bare(_ word: Substring) -> Substring? {
    let isMark: (UInt8) -> Bool = { $0 < 0x80 && !$0.isASCIIAlphanumeric }
    var word = word
    while let last = word.utf8.last, isMark(last) { word.unicodeScalars.removeLast() }
    while let first = word.utf8.first, isMark(first) { word.unicodeScalars.removeFirst() }
    guard let first = word.utf8.first, let last = word.utf8.last else { return nil }
    if first < 0x80, last < 0x80 { return word }
    let start = word.drop { !$0.isLetter && !$0.isNumber }
    return start.lastIndex { $0.isLetter || $0.isNumber }.map { start[...$0] }
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

  var isAllCapitals: Bool {
    guard words.count >= 3, !text.holdsByte(\.isASCIILowercase) else { return false }
    return text.contains { $0.isLetter } && !text.contains { $0.isLowercase }
  }

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

  /// A whole paragraph in quotation marks.
  var isUtterance: Bool {
    guard words.count > 10, let first = text.first, let last = text.last else { return false }
    return "\"“".contains(first) && "\"”".contains(last)
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
