import Bytes
import Language

/// The lines at the head of a pasted article that tell who wrote it, where and when.
enum Dateline {
  /// "By Jane Doe", "By Jane Doe and John Roe, Staff Writer".
  static func isByline(_ line: LineReading) -> Bool {
    guard (2...14).contains(line.words.count), line.words[0] == "By" || line.words[0] == "BY", !line.endsSentence
    else { return false }
    return line.words.dropFirst().prefix(2).allSatisfy { $0.first?.isUppercase == true }
  }

  /// The names of a byline.
  static func authors(of line: LineReading) -> [String] {
    guard line.text.first != "@", isByline(line) || line.text.contains(",") || !ArticleHead.isRole(line) else {
      return []
    }
    let text = isByline(line) ? line.text.dropFirst(2) : line.text[...]
    let names = text.split { ",|•·".contains($0) }.first.map(String.init) ?? ""
    if !isByline(line), ArticleHead.isRole(LineReading(Array(names.utf8)[...])) { return [] }
    return names.replacing(" and ", with: "&").split(separator: "&").map { $0.trimming { $0 == " " } }
  }

  /// A line with a date and nothing that is not part of telling one.
  static func isTimestamp(_ line: LineReading) -> Bool {
    guard line.words.count <= 14, line.mayHoldNumber else { return false }
    if isClock(line) { return true }
    guard let found = AbsoluteDate.find(in: line.words) else { return false }
    let rest = line.words.indices.filter { !found.words.contains($0) }.map { line.words[$0].lowercased() }
    return rest.allSatisfy { word in
      furniture.contains(word) || word.allSatisfy { $0.isNumber || ":.-+apm".contains($0) }
    }
  }

  /// "10:42 a.m. ET", "2 hours ago", "5 min read".
  static func isClock(_ line: LineReading) -> Bool {
    guard (1...6).contains(line.words.count), line.mayHoldNumber, !line.text.unicodeScalars.contains(where: isDash),
      line.words[0].first?.isNumber == true || line.words.count > 1
    else {
      return false
    }
    let words = line.words.map { $0.lowercased() }
    return words.allSatisfy {
      clock.contains($0) || furniture.contains($0) || $0.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." }
    }
      && words.contains { $0.first?.isNumber == true }
      && words.contains { $0.contains(":") || clockSigns.contains($0) }
  }

  private static let clockSigns: Set<String> = [
    "am", "pm", "a.m", "p.m", "ago", "read", "min", "gmt", "utc", "bst", "cet", "cest", "est", "edt",
  ]

  private static let clock: Set<String> = [
    "ago", "hour", "hours", "minute", "minutes", "mins", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "today", "yesterday",
  ]

  /// "Source: Reuters", "Source: https://example.org/a", "01:12 - Source: CNN".
  static func isSource(_ line: LineReading) -> Bool {
    guard (2...6).contains(line.words.count), !line.endsSentence else { return false }
    return line.lowercased.opens(with: "source:") || line.lowercased.holds("- source:")
  }

  /// "Oct. 19", "Today: July 24, 2008", "Monday, 3 May": nothing but a day.
  static func hasOnlyDate(_ line: LineReading) -> Bool {
    line.words.allSatisfy { word in
      AbsoluteDate.month(word) != nil || furniture.contains(word.lowercased()) || word.first?.isNumber == true
        || word.lowercased() == "today"
    }
  }

  /// The one date that the head of the article gives with its year: in a line of its own, or before the dash of a
  /// dateline ("ANKARA, Nov. 29, 2025 (Reuters) — ").
  static func date(in line: LineReading) -> (date: CalendarDate, wording: String)? {
    if isTimestamp(line) { return AbsoluteDate.find(in: line.words).map { ($0.date, line.text) } }
    guard let dash = dash(in: line, within: 120) else { return nil }
    let head = LineReading(Array(line.text[..<dash.lowerBound].utf8)[...])
    guard isPlace(head) else { return nil }
    return AbsoluteDate.find(in: head.words).map { ($0.date, head.text) }
  }

  /// Whether a paragraph opens with a dateline.
  static func opens(_ line: LineReading) -> Bool {
    guard let dash = dash(in: line, within: 80) else { return false }
    return isPlace(LineReading(Array(line.text[..<dash.lowerBound].utf8)[...]))
  }

  /// The same where no headline says that an article begins: "AMD in time will sell – at last – " is no place.
  static func opensArticle(_ line: LineReading) -> Bool {
    guard opens(line), let dash = dash(in: line, within: 80) else { return false }
    let head = line.words.prefix { $0.startIndex < dash.lowerBound }
    return head.allSatisfy { $0.first?.isLowercase != true }
      && line.text[dash.upperBound...].first { $0.isLetter }?.isUppercase == true
  }

  /// A text without the dateline it opens with.
  static func withoutDateline(_ text: String) -> String {
    guard let dash = dash(in: text, within: 80),
      isPlace(LineReading(Array(text[..<dash.lowerBound].utf8)[...]))
    else { return text }
    return String(text[dash.upperBound...].drop { $0 == " " })
  }

  private static func dash(in line: LineReading, within reach: Int) -> Range<String.Index>? {
    mayHoldDash(line.bytes, within: reach) ? dash(in: line.text, within: reach) : nil
  }

  /// Told by bytes: those of U+2013 and U+2014 among the first scalars, or a hyphen after no letter nor digit.
  private static func mayHoldDash(_ bytes: ArraySlice<UInt8>, within reach: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var (index, end) = (0, min(reach, bytes.count))
      while index < end {
        let byte = bytes[index]
        if byte == UInt8(ascii: "-"), index > 0, !bytes[index - 1].isASCIIAlphanumeric { return true }
        if byte >= 0x80 {
          if bytes[index...].starts(with: enDash) || bytes[index...].starts(with: emDash) { return true }
          if byte.isUTF8Continuation { end = min(end + 1, bytes.count) }
        }
        index += 1
      }
      return false
    }
  }

  private static let enDash = Array("–".utf8)
  private static let emDash = Array("—".utf8)

  /// The first dash of the opening, or hyphens between spaces, with those spaces.
  private static func dash(in text: String, within reach: Int) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    guard scalars.prefix(reach).contains(where: isDash) else { return nil }
    var index = scalars.startIndex
    let end = scalars.index(index, offsetBy: reach, limitedBy: scalars.endIndex) ?? scalars.endIndex
    while index < end {
      let next = scalars.index(after: index)
      if isDash(scalars[index]), scalars[index] != "-" { return index..<next }
      if isSpace(scalars[index]) {
        let rest = scalars[next..<end].drop(while: isDash)
        if rest.startIndex > next, let last = rest.first, isSpace(last) {
          return index..<scalars.index(after: rest.startIndex)
        }
      }
      index = next
    }
    return nil
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "–" || scalar == "—" }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\n"
  }

  /// "WASHINGTON (AP)", "Ankara, Turkey, Nov. 29": at most ten words, the first in capitals.
  private static func isPlace(_ head: LineReading) -> Bool {
    guard (1...10).contains(head.words.count), let first = head.words.first, first.count > 2 else { return false }
    return first.allSatisfy { $0.isUppercase || $0 == "." } || head.text.hasSuffix(")")
  }

  private static let furniture: Set<String> = [
    "published", "updated", "posted", "and", "last", "on", "at", "date", "monday", "tuesday", "wednesday", "thursday",
    "friday",
    "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "gmt", "utc", "et", "est", "edt", "pst",
    "pdt",
    "cet", "bst", "cest", "ist", "cst", "cdt", "mst", "mdt", "jst", "hkt", "sgt", "aest", "aedt", "msk", "min", "read",
    "am", "pm", "a.m", "p.m", "modified", "created", "first",
  ]
}

/// A date with day, month and year, in one of the forms that have a single reading.
enum AbsoluteDate {
  static func find(in words: LineWords) -> (date: CalendarDate, words: Range<Int>)? {
    for index in words.indices {
      if words[index].utf8.first.map(\.isASCIIDigit) == true, let day = CalendarDate(words[index].prefix(10)) {
        return (day, index..<index + 1)
      }
      guard let month = month(words[index]) else { continue }
      // November 29, 2025
      if index + 2 < words.count, let day = number(words[index + 1], 1...31),
        let year = number(words[index + 2], 1900...2199),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return (date, index..<index + 3)
      }
      // 29 November 2025
      if index > 0, index + 1 < words.count, let day = number(words[index - 1], 1...31),
        let year = number(words[index + 1], 1900...2199), let date = CalendarDate(year: year, month: month, day: day)
      {
        return (date, index - 1..<index + 2)
      }
    }
    return nil
  }

  private static func number(_ word: Substring, _ range: ClosedRange<Int>) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word[digits.endIndex...]
    guard ["", "st", "nd", "rd", "th"].contains(ending), let value = Int(digits), range.contains(value) else {
      return nil
    }
    return value
  }

  static func month(_ word: Substring) -> Int? {
    guard let first = word.utf8.first, first.isASCIIUppercase, word.utf8.count <= longestMonth else { return nil }
    guard "JFMASOND".utf8.contains(first) else { return nil }
    let name = word.lowercased()
    return (months.firstIndex(of: name) ?? shortMonths.firstIndex(of: name == "sept" ? "sep" : name)).map { $0 + 1 }
  }

  private static let longestMonth = 9
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let shortMonths = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
