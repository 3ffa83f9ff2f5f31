import Articles
import Language
import Markdown

/// Finds the slots of one article, and the names in them.
struct SlotScanner {
  private let article: AnalyzedArticle
  private let words: WordSequence
  /// For the position of a name's first word: the name, and the position after its last.
  private var names: [Int: (name: String, end: Int)] = [:]
  /// How often each name stands in the article.
  private(set) var counts: [String: Int] = [:]

  init(_ article: AnalyzedArticle, _ words: WordSequence) {
    self.article = article
    self.words = words
    var position = 0
    for (range, name) in Self.named(in: article) {
      while position < words.count, words.token(position).start < range.lowerBound { position += 1 }
      let first = position
      while position < words.count, words.token(position).start < range.upperBound { position += 1 }
      guard position > first else { continue }
      names[first] = (name, position)
      counts[name, default: 0] += 1
    }
  }

  /// Entities by their ids, other names by their first full mention; in the order of the text.
  private static func named(in article: AnalyzedArticle) -> [(range: Range<Int32>, name: String)] {
    let known = article.mentions.map { ($0.range, "@\($0.entity)") }
    let others = article.analysis.names.filter { name in !known.contains { $0.0.overlaps(name.range) } }.map {
      ($0.range, article.article.document.string(Range<Int>($0.full)))
    }
    return (known + others).sorted { $0.0.lowerBound < $1.0.lowerBound }
  }

  func slots() -> [NameSlot] {
    article.analysis.sentences.indices.flatMap { sentence -> [NameSlot] in
      let range = article.analysis.sentences[sentence].range
      let positions = (0..<words.count).filter { range.overlaps(words.token($0).range) }
      return positions.flatMap { slots(at: $0, sentence) }
    }
  }

  private func slots(at position: Int, _ sentence: Int) -> [NameSlot] {
    let token = words.token(position)
    if token.folded == SlotWords.between { return opponents(at: position, sentence) }
    if SlotWords.prepositions.contains(token.folded) { return target(at: position, sentence).map { [$0] } ?? [] }
    if SlotWords.offices.contains(token.folded) { return holder(at: position, sentence).map { [$0] } ?? [] }
    return owner(at: position, sentence).map { [$0] } ?? []
  }

  /// The name at a position, "the" before it passed over.
  private func name(at position: Int) -> (name: String, end: Int)? {
    if let found = names[position] { return found }
    guard position < words.count, words.token(position).folded == SlotWords.the else { return nil }
    return names[position + 1]
  }

  private func target(at position: Int, _ sentence: Int) -> NameSlot? {
    guard position > 0, words.follows(position), let (name, end) = name(at: position + 1),
      isNoun(position - 1)
    else { return nil }
    let noun = words.token(position - 1).folded
    return slot(
      .target(noun: noun, preposition: words.token(position).folded), name, position - 1..<end, sentence,
      isDefinite: isDefinite(position - 1))
  }

  private func opponents(at position: Int, _ sentence: Int) -> [NameSlot] {
    guard position > 0, isNoun(position - 1), SlotWords.quarrels.contains(words.token(position - 1).folded),
      let (first, middle) = name(at: position + 1), middle + 1 < words.count,
      words.token(middle).folded == SlotWords.and, let (second, end) = name(at: middle + 1)
    else { return [] }
    let isDefinite = isDefinite(position - 1)
    return [
      slot(.opponent(of: first), second, position..<end, sentence, isDefinite: isDefinite),
      slot(.opponent(of: second), first, position..<end, sentence, isDefinite: isDefinite),
    ]
  }

  /// "Turkish President …", "Foreign Minister …": an office with the word that tells which.
  private func holder(at position: Int, _ sentence: Int) -> NameSlot? {
    guard position > 0, words.follows(position), let (name, end) = names[position + 1], words.follows(position + 1)
    else { return nil }
    let before = words.token(position - 1)
    let earlier = position > 1 ? words.token(position - 2).folded : 0
    guard before.kind == .word, !before.flags.contains(.stopword), !SlotWords.notInOffice.contains(before.folded),
      !SlotWords.notInOffice.contains(earlier)
    else { return nil }
    let office = before.folded &* 31 ^ words.token(position).folded
    return slot(.office(office), name, position - 1..<end, sentence, isDefinite: true)
  }

  /// "Sylvania's airspace".
  private func owner(at position: Int, _ sentence: Int) -> NameSlot? {
    guard let (name, end) = names[position], words.token(end - 1).flags.contains(.possessive), end < words.count,
      isNoun(end)
    else { return nil }
    return slot(.owner(of: words.token(end).folded), name, position..<end + 1, sentence, isDefinite: true)
  }

  private func isNoun(_ position: Int) -> Bool {
    let token = words.token(position)
    let isCommon = !token.flags.contains(.capitalized) || token.flags.contains(.sentenceStart)
    return token.kind == .word && isCommon && !token.flags.contains(.stopword)
  }

  /// Whether "the" stands before the noun, at most one adjective between.
  private func isDefinite(_ position: Int) -> Bool {
    (1...2).contains { position >= $0 && words.token(position - $0).folded == SlotWords.the }
  }

  private func slot(
    _ kind: NameSlot.Kind, _ name: String, _ range: Range<Int>, _ sentence: Int, isDefinite: Bool
  ) -> NameSlot {
    NameSlot(
      kind: kind, name: name, range: Range<Int>(words.textRange(range)), isDefinite: isDefinite, sentence: sentence)
  }
}
