/// Sets aside what stands below the last paragraph of pasted text: who wrote it, and the forms and buttons of its page.
struct ArticleFoot {
  let promos: PromoDetector

  /// Words of the longest line among buttons, and of the longest account of who wrote a text.
  private static let (longestButton, longestBiography) = (8, 60)

  func settle(_ lines: inout [ClassifiedLine]) {
    let authors = Set(lines.filter { $0.kind == .byline }.flatMap { Dateline.authors(of: $0.reading) })
    var start = lines.count
    while start > 0 {
      let line = lines[start - 1]
      if isBiography(line, of: authors) {
        lines[start - 1].kind = .promo("tells who wrote the text")
      } else if !line.isQuarantined, !mayBeButton(line) {
        break
      }
      start -= 1
    }
    guard let first = lines[start...].firstIndex(where: { $0.isQuarantined && promos.isOfPage($0.reading) }) else {
      return
    }
    for index in first..<lines.count where !lines[index].isQuarantined && mayBeButton(lines[index]) {
      lines[index].kind = .promo("stands among the buttons of the page")
    }
  }
}

extension ArticleFoot {
  private func mayBeButton(_ line: ClassifiedLine) -> Bool {
    (line.kind == .paragraph || line.kind == .heading) && line.reading.words.count <= Self.longestButton
      && !line.reading.endsStatement && !promos.keeps(line.reading)
  }

  /// "Ana Ruiz is a senior reporter at the Times.", and of an author of the text also "Ana Ruiz covers trade."
  private func isBiography(_ line: ClassifiedLine, of authors: Set<String>) -> Bool {
    let words = line.reading.words
    guard line.kind == .paragraph, (5...Self.longestBiography).contains(words.count), line.reading.endsSentence,
      words[0].first?.isUppercase == true, words[1].first?.isUppercase == true, !promos.keeps(line.reading),
      let verb = words.indices.prefix(6).first(where: { words[$0].first?.isLowercase == true }), verb >= 2,
      verb + 1 < words.count
    else { return false }
    let isAuthor = authors.contains(words[0..<verb].joined(separator: " "))
    switch words[verb] {
    case "covers", "writes", "reports", "has", "joined": return isAuthor || line.reading.text.holds(" @")
    case "is":
      let office = words[verb..<min(verb + 12, words.count)].map { $0.lowercased() }
      guard authors.isEmpty || isAuthor, ["a", "an", "the"].contains(words[verb + 1]) || isAuthor else { return false }
      return isAuthor
        || office.contains(where: ArticleHead.roles.contains) && !words.contains(where: Self.past.contains)
    default: return false
    }
  }

  /// What tells of a reporter as news does.
  private static let past: Set<Substring> = ["was", "were", "had", "said", "told"]
}
