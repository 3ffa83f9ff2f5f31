/// Finds where one pasted article ends and the next begins.
///
/// An editor's line of `=====` always splits. Without one, a heading may be the headline of a further article: it is
/// when the text around it gives enough evidence of an end and a beginning. A paragraph that leans on what stands
/// before it ("This came after …") never begins an article.
struct ArticleSplitter {
  /// What a split needs at least.
  private static let threshold = 3

  struct Segment {
    var lines: Range<Int>
    /// Why the split before it was made; nil for the first.
    var reason: String?
  }

  func segments(of lines: [ClassifiedLine], onlyAtSeparators: Bool) -> [Segment] {
    var segments: [Segment] = []
    var start = 0
    var reason: String?
    for index in lines.indices {
      if lines[index].kind == .separator {
        if lines[start..<index].contains(where: isText) {
          segments.append(Segment(lines: start..<index, reason: reason))
        }
        (start, reason) = (index + 1, "a line of =====")
      } else if !onlyAtSeparators, lines[index].kind == .heading, lines[start..<index].contains(where: isText),
        let evidence = evidence(at: index, since: start, lines)
      {
        segments.append(Segment(lines: start..<index, reason: reason))
        (start, reason) = (index, evidence)
      }
    }
    if lines[start...].contains(where: isText) {
      segments.append(Segment(lines: start..<lines.count, reason: reason))
    }
    return segments
  }

  private func isText(_ line: ClassifiedLine) -> Bool { line.kind == .paragraph || line.kind == .listItem }

  private func evidence(at heading: Int, since start: Int, _ lines: [ClassifiedLine]) -> String? {
    guard let lead = lines[(heading + 1)...].firstIndex(where: { isText($0) }), lead - heading <= 4 else { return nil }
    let before = lines[start..<heading]
    let reading = lines[lead].reading
    guard !leansOnEarlierText(reading) else { return nil }
    var found: [(points: Int, reason: String)] = []
    if let last = before.last(where: isText), concludes(last.reading) { found.append((2, "the text before concludes")) }
    if let name = reintroduction(in: reading, after: before) {
      found.append((2, "the next paragraph introduces \(name)"))
    }
    if let day = weekday(in: reading) { found.append((1, "it dates its news (\(day))")) }
    if Dateline.opens(reading) { found.append((3, "the next paragraph opens with a dateline")) }
    if lines[(heading + 1)..<lead].contains(where: { $0.kind == .byline || $0.kind == .timestamp }) {
      found.append((3, "a byline or time follows"))
    }
    guard found.reduce(0, { $0 + $1.points }) >= Self.threshold else { return nil }
    return "reads like a headline, and " + found.map(\.reason).joined(separator: "; ")
  }

  private func leansOnEarlierText(_ line: LineReading) -> Bool {
    guard let first = line.words.first?.lowercased() else { return true }
    return SplitRules.leaning.contains(first)
  }

  private func concludes(_ line: LineReading) -> Bool {
    line.words.prefix(6).contains { SplitRules.conclusions.contains($0.lowercased()) }
  }

  private func weekday(in line: LineReading) -> String? {
    for (word, next) in zip(line.words, line.words.dropFirst()).prefix(40) where word.lowercased() == "on" {
      if SplitRules.weekdays.contains(String(next)) { return "on \(next)" }
    }
    return nil
  }

  /// "President Donald Trump" where the text so far has spoken of "Trump" only: nobody introduces a person late.
  private func reintroduction(in line: LineReading, after before: ArraySlice<ClassifiedLine>) -> String? {
    let words = line.words.prefix(40).map { $0.hasSuffix("'s") || $0.hasSuffix("’s") ? $0.dropLast(2) : $0 }
    for index in words.indices.dropLast(2) where SplitRules.titles.contains(String(words[index])) {
      let (given, surname) = (words[index + 1], words[index + 2])
      guard given.first?.isUppercase == true, surname.first?.isUppercase == true, given.count > 1 else { continue }
      let text = before.filter(isText).map(\.reading)
      let isKnown = text.contains { $0.words.contains { $0.hasPrefix(surname) } }
      let wasIntroduced = text.contains { $0.text.contains("\(given) \(surname)") }
      if isKnown, !wasIntroduced { return "\(words[index]) \(given) \(surname) anew" }
    }
    return nil
  }
}

/// Word lists of `ArticleSplitter`.
private enum SplitRules {
  static let leaning: Set<String> = [
    "this", "that", "these", "those", "it", "he", "she", "they", "meanwhile", "however", "but", "and", "also", "his",
    "her",
    "their", "its", "such", "moreover", "furthermore", "additionally", "instead", "still", "yet", "so", "then",
  ]
  static let conclusions: Set<String> = ["concludes", "concluded", "conclusion", "concluding"]
  static let weekdays: Set<String> = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  static let titles: Set<String> = [
    "President", "Minister", "Secretary", "Senator", "Sen", "Chancellor", "King", "Queen", "Prince", "Pope", "General",
    "Governor", "Gov", "Mayor", "Chairman", "Director", "Ambassador", "Leader", "leader", "Representative", "Rep",
    "Premier",
    "Chief", "Justice", "Judge", "Speaker", "Commissioner",
  ]
}
