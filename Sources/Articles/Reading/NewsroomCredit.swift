/// Tells the lines in which a newsroom credits its own and speaks of its own text.
enum NewsroomCredit {
  /// "Reporting by Jan Novak; editing by Eva Holm", "Ana Ruiz contributed to this report."
  static func isCredit(_ line: LineReading) -> Bool {
    guard line.words.count <= 40 else { return false }
    let bare = line.bareLowercased
    if endings.contains(where: bare.hasSuffix) || notesOpenings.first(of: bare) != nil { return true }
    return openings.contains(where: bare.opens) && namesPeopleOnly(line)
  }

  private static let notesOpenings = LineOpenings(notes)

  /// Whether only names and the words of a credit stand in the line: "Reporting by foreign teams is banned" is news.
  private static func namesPeopleOnly(_ line: LineReading) -> Bool {
    line.words.allSatisfy { $0.first?.isLowercase != true || words.contains(String($0)) }
  }

  /// The first words of credits.
  static let openings = ["reporting by", "additional reporting by", "writing by", "editing by", "compiled by"]

  /// The first words of notes on the text itself.
  static let notes = [
    "our standards:", "this article was originally published", "this story was originally published",
    "this article was first published", "this article originally appeared", "this story originally appeared",
    "this article first appeared", "this story first appeared", "except for the headline, this story",
    "some information for this", "some information in this", "with inputs from", "with input from",
    "this story has been updated",
    "this article has been updated",
    "this story has been corrected", "this article was amended on", "this is a developing story",
    "this is a breaking news story", "editor's note:", "editor’s note:", "editors' note:", "editors’ note:",
    "correction:",
    "clarification:", "this report was first published", "with reporting by",
  ]

  private static let endings = [
    "not responsible for the content of external sites", "contributed to this report", "contributed to this story",
    "contributed to this article", "contributed reporting",
  ]

  private static let words: Set<String> = [
    "by", "and", "in", "editing", "reporting", "writing", "additional", "compiled", "with", "from", "for", "the",
    "graphics", "text", "de", "van", "von", "bin", "al", "el",
  ]
}
