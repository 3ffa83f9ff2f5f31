internal import Bytes

/// Reads one word or number: where it ends, its folded hash, its case.
struct WordScan {
  private(set) var place: Int
  private(set) var hash = StableHash()
  private(set) var flags: Token.Flags = []

  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var letters = 0
  private var capitals = 0
  /// Letters since the last full stop of initials.
  private var segment = 0

  init(_ text: UnsafeBufferPointer<UInt8>, from place: Int, to end: Int) {
    (self.text, self.place, self.end) = (text, place, end)
  }

  mutating func scan(_ folding: FoldingTable, singleIsOpen: Bool) {
    while place < end {
      let byte = text[place]
      if byte.isASCIILetter {
        note(capital: byte.isASCIIUppercase)
        combine(byte | 0x20)
        place += 1
      } else if byte.isASCIIDigit {
        combine(byte)
        segment += 1
        place += 1
      } else if byte == UInt8(ascii: "'") {
        guard takeApostrophe(width: 1, singleIsOpen) else { break }
      } else if byte == UInt8(ascii: ".") {
        guard takeStop() else { break }
      } else if byte >= 0x80 {
        guard takeScalar(folding, singleIsOpen) else { break }
      } else {
        break
      }
    }
    finish()
  }

  mutating func scanNumber(_ folding: FoldingTable) {
    while place < end {
      let byte = text[place]
      if byte.isASCIIAlphanumeric {
        combine(byte.asciiLowercased)
        place += 1
      } else if byte == UInt8(ascii: ","), digits(after: place, exactly: 3) {
        place += 1
      } else if byte == UInt8(ascii: "."), isDigit(place - 1), isDigit(place + 1) {
        combine(byte)
        place += 1
      } else if let width = apostropheWidth(at: place) {
        guard takeApostrophe(width: width, true), !flags.contains(.possessive) else { break }
      } else {
        break
      }
    }
  }

  /// Whether the word just read is the scheme or the "www" of a web address that goes on.
  func isAddress(from start: Int) -> Bool {
    let next = place < end ? text[place] : 0
    if next == UInt8(ascii: ":") {
      return place + 3 < end && text[place + 1] == UInt8(ascii: "/") && text[place + 2] == UInt8(ascii: "/")
    }
    guard next == UInt8(ascii: "."), place - start == 3, place + 1 < end, text[place + 1].isASCIIAlphanumeric else {
      return false
    }
    return (start..<place).allSatisfy { text[$0] | 0x20 == UInt8(ascii: "w") }
  }
}

extension WordScan {
  @inline(__always)
  private mutating func combine(_ byte: UInt8) { hash.combine(byte) }

  private mutating func note(capital: Bool) {
    if capital {
      if letters == 0 { flags.insert(.capitalized) } else if capitals < letters { flags.insert(.innerCapital) }
      capitals += 1
    }
    letters += 1
    segment += 1
  }

  private mutating func finish() {
    if capitals >= 2, capitals == letters { flags.insert(.allCaps) }
  }

  /// A letter or mark beyond ASCII; false where the word ends.
  private mutating func takeScalar(_ folding: FoldingTable, _ singleIsOpen: Bool) -> Bool {
    let reading = ScalarReading(text, at: place)
    guard place + reading.length <= end else { return false }
    if reading.scalar == 0x2019 || reading.scalar == 0x2BC {
      return takeApostrophe(width: reading.length, singleIsOpen)
    }
    switch ScalarClass(reading.scalar) {
    case .letter:
      let letter = folding.fold(reading.scalar)
      for index in 0..<letter.count { combine(UInt8(truncatingIfNeeded: letter.bytes >> UInt32(8 * index))) }
      note(capital: letter.isCapital)
    case .mark, .ignorable: break
    default: return false
    }
    place += reading.length
    return true
  }

  /// An apostrophe inside the word or as its possessive ending; false where the word ends, before or after it.
  private mutating func takeApostrophe(width: Int, _ singleIsOpen: Bool) -> Bool {
    let next = place + width
    guard isLetter(next) else {
      if letters > 1, !singleIsOpen, isS(place - 1), apostropheWidth(at: next) == nil, !isDigit(next) {
        flags.insert(.possessive)
        place = next
      }
      return false
    }
    if isS(next), !isLetter(next + 1), !isDigit(next + 1) {
      flags.insert(.possessive)
      place = next + 1
      return false
    }
    combine(UInt8(ascii: "'"))
    place = next
    return true
  }

  /// The full stop of initials; false where the word ends, before or after it.
  private mutating func takeStop() -> Bool {
    let isInitial = segment == 1 || segment == 2 && !flags.contains(.dotted) && text[place - 1] == UInt8(ascii: "h")
    guard isInitial, isLetterByte(place - 1) else { return false }
    if isLetterByte(place + 1), !isLetter(place + 2), !isDigit(place + 2) {
      flags.insert(.dotted)
      segment = 0
      place += 1
      return true
    }
    guard flags.contains(.dotted), segment == 1 else { return false }
    if place + 1 < end, text[place + 1] == UInt8(ascii: ".") { return false }
    place += 1
    if let width = apostropheWidth(at: place), isS(place + width), !isLetter(place + width + 1) {
      flags.insert(.possessive)
      place += width + 1
    }
    return false
  }

  private func isDigit(_ at: Int) -> Bool { at >= 0 && at < end && text[at].isASCIIDigit }
  private func isLetterByte(_ at: Int) -> Bool { at < end && text[at].isASCIILetter }
  private func isS(_ at: Int) -> Bool { at >= 0 && at < end && text[at] | 0x20 == UInt8(ascii: "s") }

  /// Whether a letter, ASCII or not, begins at this offset.
  private func isLetter(_ at: Int) -> Bool {
    guard at < end else { return false }
    if text[at] < 0x80 { return text[at].isASCIILetter }
    return ScalarClass(ScalarReading(text, at: at).scalar) == .letter
  }

  private func apostropheWidth(at place: Int) -> Int? {
    guard place < end else { return nil }
    if text[place] == UInt8(ascii: "'") { return 1 }
    guard text[place] == 0xE2, place + 2 < end, text[place + 1] == 0x80, text[place + 2] == 0x99 else { return nil }
    return 3
  }

  /// Whether exactly this many digits follow the byte at `place`.
  private func digits(after place: Int, exactly count: Int) -> Bool {
    guard isDigit(place - 1) else { return false }
    var found = 0
    while found <= count, isDigit(place + 1 + found) { found += 1 }
    return found == count
  }
}
