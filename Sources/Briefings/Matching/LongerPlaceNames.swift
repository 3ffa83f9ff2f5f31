/// Names of places that hold the name of another place: who writes “New Mexico” does not speak of Mexico.
enum LongerPlaceNames {
  static let phrases = [
    "New Mexico", "Gulf of Mexico", "British Columbia", "New England", "New Britain", "New South Wales", "New Jersey",
    "New York", "New Zealand", "New Guinea", "Equatorial Guinea", "Guinea Bissau", "American Samoa", "West Virginia",
    "South China Sea", "East China Sea", "China Lake", "Sea of Japan", "Indian Ocean", "Indian Wells", "South Georgia",
    "New Georgia", "French Guiana", "French Polynesia", "Netherlands Antilles", "Baja California",
    "Lake Michigan", "Lake Ontario", "Niger Delta", "Niger River", "Little Italy",
  ].map { Phrase($0) }

  /// `matches` without those of one word that stand in one of the longer names, whose phrases count from `first`.
  static func removeParts(from matches: [PhraseMatch], longerFrom first: Int) -> [PhraseMatch] {
    let longer = matches.filter { $0.phrase >= first }
    guard !longer.isEmpty else { return matches }
    return matches.filter { match in
      match.phrase < first && !(match.words.count == 1 && longer.contains { $0.words.overlaps(match.words) })
    }
  }
}
