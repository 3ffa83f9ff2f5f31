/// Who acts in a headline that names them by the surname, as the paragraph below introduces them: "RUIZ OPENS BRIDGE",
/// "Mayor Ana Ruiz today opened".
struct HeadlineActor {
  /// Words of the paragraph that are looked at.
  private static let reach = 20
  /// Letters of the shortest surname: shorter words of capitals are mostly something else.
  private static let shortest = 4

  /// The given name and the surname, with what stands between.
  let name: String?

  init(heading: LineReading, lead: LineReading) {
    let surnames = Set(heading.words.map(HeadlineActor.folded).filter { $0.count >= HeadlineActor.shortest })
    let words = Array(lead.words.prefix(HeadlineActor.reach))
    let place = words.indices.dropFirst().first { index in
      surnames.contains(HeadlineActor.folded(words[index])) && HeadlineActor.isName(words[index])
        && lead.text[words[index - 1].endIndex..<words[index].startIndex] == " "
        && !HeadlineActor.goesOn(after: index, words, lead.text)
        && HeadlineActor.isGiven(words[index - 1]) && !surnames.contains(HeadlineActor.folded(words[index - 1]))
    }
    name = place.map { String(lead.text[words[$0 - 1].startIndex..<HeadlineActor.bare(words[$0]).endIndex]) }
  }

  /// Whether the name goes on after the word at `index`: "Ruiz Community College" is nobody's surname.
  private static func goesOn(after index: Int, _ words: [Substring], _ text: String) -> Bool {
    guard index + 1 < words.count, words[index + 1].first?.isUppercase == true else { return false }
    return text[words[index].endIndex..<words[index + 1].startIndex] == " "
  }

  private static func isName(_ word: Substring) -> Bool {
    word.first?.isUppercase == true && word.dropFirst().contains { $0.isLowercase }
  }

  private static func isGiven(_ word: Substring) -> Bool {
    isName(word) && word.count > 2 && !word.contains(".") && !titles.contains(word.lowercased())
  }

  private static func folded(_ word: Substring) -> String { bare(word).lowercased() }

  private static func bare(_ word: Substring) -> Substring {
    word.hasSuffix("'s") || word.hasSuffix("’s") || word.hasSuffix("'S") ? word.dropLast(2) : word
  }

  /// What stands before a surname and is no given name.
  private static let titles: Set<String> = [
    "sen", "sens", "rep", "reps", "gov", "senator", "senators", "president", "minister", "secretary", "mayor",
    "governor", "congressman", "congresswoman", "representative", "chairman", "chairwoman", "chair", "leader",
    "general", "judge", "justice", "mr", "mrs", "the", "and", "in", "on", "of", "for", "new", "north", "south",
    "east", "west", "united", "federal", "national", "senate", "house", "department", "bank", "lake", "mount", "saint",
    "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "this", "that", "his", "her",
    "prime", "first", "their", "its", "these", "a", "an", "at", "by", "with", "from", "to",
  ]
}
