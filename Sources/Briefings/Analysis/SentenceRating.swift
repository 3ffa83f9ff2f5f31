import Bytes
import Language

/// Rates the sentences of one article as key points, by where they stand and by how much of the article is in them.
///
/// A sentence that cannot stand alone is rated 0, see `SentenceJudge`; one that loses something is rated below 0, and only
/// where fewer than three others are there; then such as lean on the sentence before them go together with it.
///
/// Centrality is the weight of a sentence's terms, of which each counts as often as the article has it, over the root of
/// their number: between their mean (SumBasic, Nenkova and Vanderwende 2005), which favours short sentences, and their
/// sum, which favours long ones.
struct SentenceRating {
  private let words: WordSequence
  private let analysis: TextAnalysis
  private let terms: TermVector
  private let title: TitleText
  private let judge: SentenceJudge
  /// By the place of a term in `terms`: whether the title has it.
  private let isInTitle: [Bool]

  /// How many sentences tell what an article says.
  private static let enough = 3
  /// Of a sentence that is no key point, and may be the rest of the one before it.
  static let joined: Float = -100

  private enum Weight {
    static let position: Float = 0.5
    static let centrality: Float = 0.2
    static let title: Float = 0.6
    /// Where the title is no headline but the opening of the first sentence.
    static let opening: Float = 0.3
    /// Taken from what cannot quite stand alone: more than any sentence has.
    static let pardon: Float = 10
  }

  init(_ words: WordSequence, _ analysis: TextAnalysis, _ terms: TermVector, title: TitleText) {
    self.words = words
    self.analysis = analysis
    self.terms = terms
    self.title = title
    judge = SentenceJudge(words, analysis)
    var isInTitle = [Bool](repeating: false, count: terms.counts.count)
    for term in title.terms { if let place = terms.place(of: term) { isInTitle[place] = true } }
    self.isInTitle = isInTitle
  }

  func ratings() -> [Float] {
    let positions = wordRanges()
    let centralities = positions.map(centrality)
    let highest = max(centralities.max() ?? 0, 0.001)
    let titleWeight = title.isOpening ? Weight.opening : Weight.title
    let standings = positions.indices.map { judge.standing(of: analysis.sentences[$0], positions[$0]) }
    let lacking = Self.enough - standings.count { $0 == .alone }
    let worst = lacking > 0 ? worstTaken(among: standings) : .alone
    var order = 0
    var seen = [Int32](repeating: -1, count: terms.counts.count)
    let ratings: [Float] = positions.indices.map { index in
      let range = positions[index]
      guard standings[index] <= worst else { return 0 }
      defer { order += 1 }
      let position = 1 / (1 + 0.6 * Float(order))
      let rating =
        Weight.position * position + Weight.centrality * centralities[index] / highest
        + titleWeight * titleOverlap(range, &seen, Int32(index))
      return rating * lengthFactor(range.count) * judge.clarity(range)
    }
    let lowered = Repetition(terms.placeOfWord, termCount: terms.counts.count, sentences: positions).lowering(ratings)
    return lacking > 0 ? pardoning(lacking, worst, of: standings, lowered) : lowered
  }

  /// What is taken where few sentences stand alone: no speech of nobody knows whom where there is anything else.
  private func worstTaken(among standings: [Standing]) -> Standing {
    standings.contains { $0 <= .inNeed } ? .inNeed : .unclear
  }

  /// `ratings` with those sentences that cannot quite stand alone below 0, and only the best few of them.
  private func pardoning(_ count: Int, _ worst: Standing, of standings: [Standing], _ ratings: [Float]) -> [Float] {
    let pardoned = ratings.indices.filter { standings[$0] == worst }
      .sorted { (ratings[$1], $0) < (ratings[$0], $1) }.prefix(count)
    var (all, places) = (ratings, count - pardoned.count)
    for index in ratings.indices where standings[index] != .alone {
      all[index] = pardoned.contains(index) ? ratings[index] - Weight.pardon : 0
      guard places > 0, index > 0, standings[index] == .joined, all[index - 1] != 0, isNext(index) else { continue }
      all[index] = Self.joined
      places -= 1
    }
    return all
  }

  /// Whether the sentence stands in the same paragraph as the one before it.
  private func isNext(_ index: Int) -> Bool { analysis.sentences[index - 1].block == analysis.sentences[index].block }

  /// For each sentence the positions of its words.
  private func wordRanges() -> [Range<Int>] {
    var position = 0
    return analysis.sentences.map { sentence in
      while position < words.count, words.token(position).start < sentence.range.lowerBound { position += 1 }
      let first = position
      while position < words.count, words.token(position).start < sentence.range.upperBound { position += 1 }
      return first..<position
    }
  }

  private func centrality(_ range: Range<Int>) -> Float {
    var sum: Float = 0
    var count: Float = 0
    for position in range where terms.placeOfWord[position] >= 0 {
      sum += terms.counts[Int(terms.placeOfWord[position])].count
      count += 1
    }
    return count < 3 ? 0 : sum / count.squareRoot()
  }

  /// How many of the title's words stand in a sentence, each counted once: `seen` has the last sentence of each term.
  private func titleOverlap(_ range: Range<Int>, _ seen: inout [Int32], _ sentence: Int32) -> Float {
    guard !title.terms.isEmpty else { return 0 }
    var count = 0
    for position in range {
      let place = Int(terms.placeOfWord[position])
      guard place >= 0, isInTitle[place], seen[place] != sentence else { continue }
      seen[place] = sentence
      count += 1
    }
    return Float(count) / Float(title.terms.count)
  }

  private func lengthFactor(_ count: Int) -> Float {
    if count < 12 { return 0.85 }
    return max(0.75, 1 - 0.005 * Float(max(0, count - 30)))
  }
}
