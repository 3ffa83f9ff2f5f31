import Language

/// Ties the names of speakers to the gazetteer's entities.
struct SpeakerResolution {
  private let mentions: [EntityMention]

  /// `mentions` are in the order of the text.
  init(_ mentions: [EntityMention]) { self.mentions = mentions }

  /// For each quote the entity that spoke, or nil where none is known.
  func speakers(of quotes: [Quote]) -> [Int?] {
    quotes.map { quote in (quote.antecedent ?? quote.speaker).flatMap(entity) }
  }

  /// The entity whose mention covers the end of the name: "Donald Trump" in "President Donald Trump". Nil for several
  /// who speak as one.
  private func entity(at range: Range<Int32>) -> Int? {
    guard let first = mentions.first(where: { $0.range.overlaps(range) }),
      let last = mentions.last(where: { $0.range.overlaps(range) })
    else { return nil }
    let isGroup = first.range.lowerBound <= range.lowerBound && last.range.upperBound >= range.upperBound
    if isGroup, first.entity != last.entity { return nil }
    return last.range.upperBound >= range.upperBound - 1 ? last.entity : first.entity
  }
}
