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

  /// The entity whose mention covers the end of the name: "Donald Trump" in "President Donald Trump".
  private func entity(at range: Range<Int32>) -> Int? {
    mentions.last { $0.range.overlaps(range) && $0.range.upperBound >= range.upperBound - 1 }?.entity
      ?? mentions.first { $0.range.overlaps(range) }?.entity
  }
}
