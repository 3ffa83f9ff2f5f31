import Bytes

/// One paragraph of pasted text as words, for the rules that tell what it is.
///
/// Where its words are is found in one pass over its bytes. Its text is made of them where a rule asks for it, and most
/// rules ask of short lines alone: an object, so that what one rule has asked for the next one has.
final class LineReading {
  let bytes: ArraySlice<UInt8>
  private(set) lazy var text = String(decoding: bytes, as: UTF8.self)
  private(set) lazy var lowercased = bytes.lowercasedText
  /// In small letters, without what is no letter at either end.
  private(set) lazy var bareLowercased =
    beginsAndEndsInLetters ? lowercased : lowercased.trimming { !$0.isLetter }
  /// Most of the words that titles capitalise are capitalised.
  private(set) lazy var isTitleCase = capitalizesTitleWords
  private(set) lazy var isAllCapitals = words.count >= 3 && hasCapitalsAlone
  /// Whether it can be a headline at all: short, on its own, not the end of a sentence or the start of speech.
  private(set) lazy var readsLikeHeadline = mayBeHeadline
  /// Whether any digit may stand in it, of ASCII or else.
  private(set) lazy var mayHoldNumber = bytes.contains { $0.isASCIIDigit || $0 >= 0x80 }
  private let wordRanges: [Range<Int32>]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    wordRanges = LineWords.ranges(in: bytes)
  }

  /// Words without the punctuation around them.
  var words: LineWords { LineWords(of: self, at: wordRanges) }

  var endsSentence: Bool {
    guard let end = bytes.endWithoutClosers else { return false }
    switch bytes[end] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return bytes[...end].ends(with: "…")
    }
  }

  /// With a full stop, in a quotation or outside of it.
  var endsStatement: Bool { bytes.endWithoutClosers.map { bytes[$0] == UInt8(ascii: ".") } ?? false }

  /// "###", "# # #", "-30-", "- 30 -".
  var isEndMark: Bool {
    guard words.count <= 1, bytes.count <= 24 else { return false }
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
    if let first = bytes.first, first.isASCIIAlphanumeric { return !first.isASCIILowercase }
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return first.isUppercase || first.isNumber
  }

  /// "- ", "* ", "• ", "· ".
  var opensListItem: Bool { LineReading.bullets.contains { bytes.starts(with: $0) } }

  /// A whole paragraph in quotation marks.
  var isUtterance: Bool {
    guard words.count > 10, let first = text.first, let last = text.last else { return false }
    return "\"“".contains(first) && "\"”".contains(last)
  }

  /// A name, a comma, and who that is: "Ana Ruiz, head of the port".
  var namesSigner: Bool {
    guard let comma = text.firstIndex(of: ",") else { return false }
    let name = text[..<comma].split(separator: " ")
    return (2...5).contains(name.count) && name.allSatisfy { $0.first?.isUppercase == true }
  }

  /// In capitals a headline may be long, and begin with a quotation.
  var isCapitalHeadline: Bool {
    (5...24).contains(words.count) && bytes.count <= 200 && isAllCapitals && bytes.last != UInt8(ascii: ":")
  }
}

extension LineReading {
  private static let bullets = ["- ", "* ", "• ", "· "].map { Array($0.utf8) }

  private var beginsAndEndsInLetters: Bool {
    bytes.first.map(\.isASCIILetter) == true && bytes.last.map(\.isASCIILetter) == true
  }

  private var capitalizesTitleWords: Bool {
    var (content, capitals) = (0, 0)
    for word in words where word.isLonger(than: 3) {
      content += 1
      if word.first?.isUppercase == true || word.first?.isNumber == true { capitals += 1 }
    }
    return capitals * 4 >= content * 3
  }

  private var mayBeHeadline: Bool {
    guard startsUpper else { return false }
    if isCapitalHeadline { return true }
    guard (2...18).contains(words.count), !text.isLonger(than: 130), let last = text.last, let first = text.first
    else { return false }
    if isQuotedWhole { return true }
    if ".,;:".contains(last) || "\"“‘'([-•*".contains(first) { return false }
    if "!\"”".contains(last) { return isTitleCase }
    return true
  }

  private var hasCapitalsAlone: Bool {
    guard !bytes.contains(where: \.isASCIILowercase) else { return false }
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.contains(where: \.isASCIIUppercase) }
    return text.contains { $0.isLetter } && !text.contains { $0.isLowercase }
  }

  /// A few words in quotation marks that no stop ends, as a subheading may be: “We knew each other at once”.
  private var isQuotedWhole: Bool {
    guard let first = text.first, let last = text.last, "\"“".contains(first), "\"”".contains(last) else {
      return false
    }
    let inner = text.dropFirst().dropLast()
    return words.count <= 10 && !inner.contains { "\"“”.,;:!?…".contains($0) }
  }
}

extension StringProtocol {
  /// Whether it has more characters; where it has no more bytes, none are told apart.
  fileprivate func isLonger(than limit: Int) -> Bool { utf8.count > limit && count > limit }
}

extension ArraySlice<UInt8> {
  /// Where the last byte is that belongs to no closing quotation mark or bracket.
  fileprivate var endWithoutClosers: Int? {
    var rest = self
    while let last = rest.last {
      switch last {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): rest.removeLast()
      case 0x99, 0x9D, 0xBB:
        guard let closer = ["’", "”", "»"].first(where: rest.ends) else { return rest.endIndex - 1 }
        rest.removeLast(closer.utf8.count)
      default: return rest.endIndex - 1
      }
    }
    return nil
  }

  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }

  /// Its text in small letters; letters of ASCII, which nearly all are, need no table.
  fileprivate var lowercasedText: String {
    if allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: count) { lowered in
        for (place, byte) in self.enumerated() { lowered[place] = byte.asciiLowercased }
        return count
      }
    }
    var lowered: [UInt8] = []
    lowered.reserveCapacity(count)
    var index = startIndex
    while index < endIndex {
      if self[index] < 0x80 {
        lowered.append(self[index].asciiLowercased)
        index += 1
      } else {
        let end = self[index...].firstIndex { $0 < 0x80 } ?? endIndex
        lowered.append(contentsOf: String(decoding: self[index..<end], as: UTF8.self).lowercased().utf8)
        index = end
      }
    }
    return String(decoding: lowered, as: UTF8.self)
  }
}
