/// Finds where one pasted article ends and the next begins.
///
/// An editor's line of `=====` always splits. Without one, a heading may be the headline of a further article: it is
/// when the text around it gives enough evidence of an end and a beginning. A paragraph that leans on what stands
/// before it ("This came after …") never begins an article.
struct ArticleSplitter {
  /// What a split needs at least.
  private static let threshold = 3
  /// Lines between a heading and its text at most, and lines before it that are looked at: more than articles have, so
  /// that a book of headings takes no longer for each than an article does.
  private static let (head, reach) = (4, 300)

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
      } else if !onlyAtSeparators, lines[start..<index].contains(where: isText) {
        guard let split = split(at: index, since: start, lines) else { continue }
        segments.append(Segment(lines: start..<split.first, reason: reason))
        (start, reason) = split
      }
    }
    if lines[start...].contains(where: isText) {
      segments.append(Segment(lines: start..<lines.count, reason: reason))
    }
    return segments
  }

  private func isText(_ line: ClassifiedLine) -> Bool { line.kind == .paragraph || line.kind == .listItem }

  private func evidence(at heading: Int, since start: Int, _ lines: [ClassifiedLine]) -> String? {
    guard let lead = lines[(heading + 1)...].prefix(Self.head).firstIndex(where: isText) else { return nil }
    let before = lines[max(start, heading - Self.reach)..<heading]
    guard isWholeArticle(before), isHeadline(lines[heading].reading), !leansOnEarlierText(lines[lead].reading),
      !announcesDocument(before),
      endEvidence(before).contains(where: { $0.points >= Self.threshold })
        || !opensLetter(lines[(heading + 1)...])
    else { return nil }
    let found =
      endEvidence(before) + leadEvidence(lines[lead].reading, after: before)
      + headEvidence(lines[(heading + 1)..<lead])
      + (before.last?.reading.isRule == true ? [(1, "a dividing line stands before it")] : [])
      + (SplitNames(lines[lead...]).areNew(after: before) ? [(2, "it speaks of other names")] : [])
      + actorEvidence(lines[heading].reading, lines[lead].reading, after: before)
      + styleEvidence(lines[heading].reading, lines[start...])
      + (isPlainText(before, lines[heading], lines[lead]) ? vocabularyEvidence(before, lines[lead...]) : [])
    guard found.reduce(0, { $0 + $1.points }) >= Self.threshold else { return nil }
    return "reads like a headline, and " + found.map(\.reason).joined(separator: "; ")
  }

  /// Where a further article begins that shows at this line, and by what.
  private func split(at index: Int, since start: Int, _ lines: [ClassifiedLine]) -> (first: Int, reason: String?)? {
    if lines[index].kind == .heading { return evidence(at: index, since: start, lines).map { (index, $0) } }
    guard let evidence = datelineEvidence(at: index, since: start, lines) else { return nil }
    let head: [ClassifiedLine.Kind] = [.heading, .timestamp, .byline]
    let last = lines[start..<index].lastIndex { !head.contains($0.kind) } ?? start
    return (last + 1, evidence)
  }

  /// A text without a headline that opens with a dateline.
  private func datelineEvidence(at index: Int, since start: Int, _ lines: [ClassifiedLine]) -> String? {
    let before = lines[max(start, index - Self.reach)..<index]
    guard lines[index].kind == .paragraph, Dateline.opensArticle(lines[index].reading), isWholeArticle(before),
      !announcesDocument(before), lines[index].reading.words.count >= SplitRules.shortestLead
    else { return nil }
    let found =
      endEvidence(before) + (SplitNames(lines[index...]).areNew(after: before) ? [(2, "it speaks of other names")] : [])
      + SharedVocabulary(before: before, after: lines[index...]).evidence
    guard found.reduce(0, { $0 + $1.points }) >= 2 else { return nil }
    return "opens with a dateline, and " + found.map(\.reason).joined(separator: "; ")
  }

  /// "Ana Ruiz" below a headline that speaks of Ruiz, where the text so far has not introduced her.
  private func actorEvidence(
    _ heading: LineReading, _ lead: LineReading, after before: ArraySlice<ClassifiedLine>
  ) -> Evidence {
    guard lead.endsSentence, lead.words.count >= SplitRules.shortestLead,
      let name = HeadlineActor(heading: heading, lead: lead).name,
      !before.contains(where: { isText($0) && $0.reading.text.holds(name) })
    else { return [] }
    let isNews = lead.words.prefix(40).contains {
      $0.lowercased() == "today" || SplitRules.weekdays.contains(String($0))
    }
    return [(2, "the next paragraph introduces \(name) of the headline")] + (isNews ? [(1, "it tells of a day")] : [])
  }

  private typealias Evidence = [(points: Int, reason: String)]

  private func endEvidence(_ before: ArraySlice<ClassifiedLine>) -> Evidence {
    if before.last?.kind == .endMark { return [(3, "the text before ends with “\(before.last?.reading.text ?? "")”")] }
    if let foot = before.last(where: { !$0.reading.isRule }), NewsroomCredit.isCredit(foot.reading) {
      return [(3, "the text before ends with who reported it")]
    }
    let foot = before.last { !$0.reading.isRule }
    if foot?.reading.lowercased.trimming({ $0 == " " }).hasPrefix("contact") == true, foot?.isQuarantined == true {
      return [(3, "the text before ends with whom to contact")]
    }
    guard let last = before.last(where: isText)?.reading else { return [] }
    if concludes(last) { return [(2, "the text before concludes")] }
    if SplitRules.contacts.contains(where: last.lowercased.opens) {
      return [(3, "the text before ends with whom to contact")]
    }
    return []
  }

  private func leadEvidence(_ lead: LineReading, after before: ArraySlice<ClassifiedLine>) -> Evidence {
    var found: Evidence = []
    if let name = reintroduction(in: lead, after: before) { found.append((2, "the next paragraph introduces \(name)")) }
    if let day = weekday(in: lead) { found.append((1, "it dates its news (\(day))")) }
    if Dateline.opens(lead) { found.append((3, "the next paragraph opens with a dateline")) }
    return found
  }

  /// Headlines in capitals, where the headline of the text so far is in capitals too.
  private func styleEvidence(_ heading: LineReading, _ lines: ArraySlice<ClassifiedLine>) -> Evidence {
    guard let first = lines.first(where: { !$0.isQuarantined })?.reading, first.isAllCapitals, heading.isAllCapitals,
      heading.words.count >= SplitRules.shortestCapitals
    else { return [] }
    return [(1, "it is in capitals like the headline before")]
  }

  /// Whether sentences stand before and after the heading: a list may speak of something else under each of its heads.
  private func isPlainText(
    _ before: ArraySlice<ClassifiedLine>, _ heading: ClassifiedLine, _ lead: ClassifiedLine
  ) -> Bool {
    guard let last = before.last(where: { !$0.isQuarantined && !$0.reading.isRule }) else { return false }
    return last.kind == .paragraph && lead.kind == .paragraph && lead.reading.endsSentence
      && lead.reading.words.count >= SplitRules.shortestLead && isTelling(heading.reading)
  }

  /// Neither numbered, nor somebody's words or a sentence that stands alone.
  private func isTelling(_ heading: LineReading) -> Bool {
    guard heading.text.first?.isNumber != true else { return false }
    return heading.isCapitalHeadline
      || heading.text.last { !"\"'”’ ".contains($0) }.map { !".!?…".contains($0) } == true
  }

  private func vocabularyEvidence(
    _ before: ArraySlice<ClassifiedLine>, _ after: ArraySlice<ClassifiedLine>
  ) -> Evidence {
    SharedVocabulary(before: before, after: after).evidence
  }

  private func headEvidence(_ between: ArraySlice<ClassifiedLine>) -> Evidence {
    between.contains {
      $0.kind == .byline || $0.kind == .timestamp && !Dateline.isClock($0.reading) || Dateline.isSource($0.reading)
    }
      ? [(3, "a byline or time follows")] : []
  }

  /// Enough to be an article, and not only the head of a page.
  private func isWholeArticle(_ before: ArraySlice<ClassifiedLine>) -> Bool {
    let sentences = before.filter { isText($0) && $0.reading.endsSentence && $0.reading.words.count >= 8 }
    return sentences.reduce(0) { $0 + $1.reading.words.count } >= SplitRules.shortestArticle
  }

  /// A headline tells something: it is no date, and no name of a document that the article brings ("Text of the letter").
  private func isHeadline(_ line: LineReading) -> Bool {
    guard line.words.count >= 3, line.text.last != ":", line.text.last != "]", !Dateline.hasOnlyDate(line) else {
      return false
    }
    let words = line.words.map { $0.lowercased() }
    if line.text.holds("://") || SplitRules.salutations.contains(words[0]) { return false }
    return !SplitRules.documents.contains { words.starts(with: $0) }
  }

  /// "The text of the letter follows:" keeps what follows in the article.
  private func announcesDocument(_ before: ArraySlice<ClassifiedLine>) -> Bool {
    guard let last = before.last(where: { isText($0) || $0.kind == .heading })?.reading else { return false }
    if last.text.last == ":" { return true }
    return last.words.count <= 40
      && last.words.suffix(12).contains { SplitRules.announcements.contains($0.lowercased()) }
  }

  private func opensLetter(_ after: ArraySlice<ClassifiedLine>) -> Bool {
    after.prefix(8).contains { line in
      line.reading.words.first.map { SplitRules.salutations.contains($0.lowercased()) } ?? false
        && line.reading.words.count <= 12
    }
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
      let isKnown = text.contains { $0.words.contains { $0.opens(with: String(surname)) } }
      let wasIntroduced = text.contains { $0.text.holds("\(given) \(surname)") }
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
  /// Words that an article has at least.
  static let shortestArticle = 40
  /// Words of the first paragraph of an article, at least.
  static let shortestLead = 12
  /// Words of a headline in capitals: shorter ones are heads of sections.
  static let shortestCapitals = 6
  static let contacts = [
    "contact:", "contacts:", "media contact", "press contact", "for more information", "for further information",
  ]
  static let documents = [
    ["text", "of"], ["full", "text"], ["the", "text"], ["statement"], ["statements"], ["testimony"], ["transcript"],
    ["remarks"], ["letter"], ["fact", "sheet"], ["background"], ["attachment"], ["opening", "statement"],
    ["floor", "statement"], ["prepared", "remarks"], ["excerpts"], ["excerpt"], ["united", "states", "senator"],
    ["frequently", "asked"], ["questions", "and", "answers"], ["by", "the", "numbers"], ["about", "the"],
  ]
  static let announcements: Set<String> = ["follows", "following", "below", "attached", "enclosed"]
  static let salutations: Set<String> = ["dear", "sincerely"]
  static let conclusions: Set<String> = ["concludes", "concluded", "conclusion", "concluding"]
  static let weekdays: Set<String> = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  static let titles: Set<String> = [
    "President", "Minister", "Secretary", "Senator", "Sen", "Chancellor", "King", "Queen", "Prince", "Pope", "General",
    "Governor", "Gov", "Mayor", "Chairman", "Director", "Ambassador", "Leader", "leader", "Representative", "Rep",
    "Premier",
    "Chief", "Justice", "Judge", "Speaker", "Commissioner",
  ]
}
