/// Tells the lines between a headline and the first paragraph: who wrote it, in what role, for which section and outlet.
///
/// It is told of one line after the other, and keeps of them only what tells, so that the ten thousandth costs no more
/// than the tenth.
struct ArticleHead {
  /// Lines that a headline may have below it.
  private static let reach = 5

  /// The first and the last of the lines that are no furniture, and how many there are.
  private var title: ClassifiedLine?
  private var last: ClassifiedLine?
  private var texts = 0
  /// How many lines stand below `last`, and what the lowest of all lines is.
  private var linesBelow = 0
  private var lowest: ClassifiedLine.Kind?

  /// Whether all lines so far are furniture.
  var isFurniture: Bool { texts == 0 }

  mutating func append(_ line: ClassifiedLine) {
    lowest = line.kind
    linesBelow += 1
    guard !line.isQuarantined else { return }
    if title == nil { title = line }
    last = line
    texts += 1
    linesBelow = 0
  }

  /// What a short line is, where it is part of a head; `next` is the line after it.
  func kind(of line: LineReading, before next: LineReading?) -> ClassifiedLine.Kind? {
    guard line.words.count <= 7, !line.endsSentence, let next else { return nil }
    if isSection(line), isFurniture { return .promo("names a section of the page") }
    guard isBelowHeadline else { return nil }
    if Self.isHandle(line) || Self.isRole(line) { return .byline }
    if Self.isOutletOfNetwork(line) { return .promo("names the outlet") }
    if Self.isOutlet(line), isOfHead(next) || lowest == .byline { return .promo("names the outlet") }
    return isName(line) && isOfHead(next) && !Dateline.isClock(next) ? .byline : nil
  }

  /// "@evaholm".
  private static func isHandle(_ line: LineReading) -> Bool { line.words.count == 1 && line.text.first == "@" }

  /// "Environment correspondent", "Staff Writer", "Political reporter, Harbor Post".
  static func isRole(_ line: LineReading) -> Bool {
    guard line.words.count >= 2, let role = line.text.split(separator: ",").first?.split(separator: " "), role.count > 1
    else { return line.words.count >= 2 && line.words.last.map { roles.contains($0.lowercased()) } == true }
    return roles.contains(role.last?.lowercased() ?? "") || roles.contains(line.words.last?.lowercased() ?? "")
  }

  /// "Norland Times", "BBC News, Lund".
  private static func isOutlet(_ line: LineReading) -> Bool {
    guard line.words.count <= 7, let name = line.text.split(separator: ",").first else { return false }
    return OutletInference.isOutlet(name.split(separator: " ").map(String.init))
  }

  /// "Lund Central | The Norland Times", "From Norland Press".
  private static func isOutletOfNetwork(_ line: LineReading) -> Bool {
    guard line.words.count >= 2 else { return false }
    let isNamed = line.words.allSatisfy { $0.first?.isUppercase == true }
    return isNamed && (line.text.contains(" | ") || line.words[0] == "From" && line.words.count > 2)
  }

  /// Whether nothing but lines of a head stand between this line and a headline.
  private var isBelowHeadline: Bool {
    guard let title, let last, linesBelow < Self.reach else { return false }
    guard !last.reading.endsSentence else { return last.kind == .heading }
    if last.kind == .heading { return true }
    return texts <= 2 && title.reading.readsLikeHeadline && !title.reading.endsSentence
  }

  private func isOfHead(_ next: LineReading) -> Bool {
    Dateline.isTimestamp(next) || Dateline.isByline(next) || Self.isHandle(next) || Self.isRole(next)
      || Self.isOutlet(next)
  }

  /// "Eva Holm", "Jan van Novak".
  private func isName(_ line: LineReading) -> Bool {
    (2...3).contains(line.words.count) && !line.text.contains(" - ")
      && line.text.allSatisfy { $0.isLetter || " .-'’".contains($0) }
      && line.words.first?.first?.isUppercase == true && line.words.last?.first?.isUppercase == true
  }

  private func isSection(_ line: LineReading) -> Bool {
    Self.sections.contains(line.lowercased.trimming { !$0.isLetter })
  }

  static let roles: Set<String> = [
    "correspondent", "reporter", "editor", "writer", "columnist", "contributor", "producer", "photographer",
    "journalist",
    "freelancer",
  ]
  static let sections: Set<String> = [
    "world", "world news", "news", "politics", "business", "opinion", "analysis", "sport", "sports", "culture",
    "science",
    "technology", "tech", "health", "climate", "environment", "economy", "markets", "europe", "asia", "africa",
    "americas",
    "middle east", "us news", "u.s", "u.s. news", "uk news", "national", "international", "local", "live", "exclusive",
    "breaking", "breaking news", "top news", "home", "weather", "premium", "video", "arts", "lifestyle", "money",
    "travel",
    "entertainment",
  ]
}
