import Articles
import Language
import Markdown

/// Looks in one article for names that may be a mistake of its source. It only asks: an editor decides.
///
/// A slot is a place that takes a name: "the operation against …". Where one name has it again and again and another
/// once, and that other name plays no part elsewhere, the writer may have slipped. Comparisons are left alone.
package struct SlipFinder {
  /// How often the usual name must stand in such slots.
  private static let usual = 3
  /// The same for the other side of a quarrel, where the slots are of different words.
  private static let usualTarget = 4

  private let article: AnalyzedArticle
  private let entities: [Entity]

  package init(_ article: AnalyzedArticle, entities: [Entity]) {
    self.article = article
    self.entities = entities
  }

  /// In the order of the text; those that an editor has confirmed are left out.
  package func slips() -> [PossibleSlip] {
    let text = article.article.document.text
    let tokens = TextAnalyzer().tokens(of: text, blocks: article.article.blocks)
    return WordSequence.lend(text, tokens) { slips(in: $0) }
  }

  private func slips(in words: WordSequence) -> [PossibleSlip] {
    let scanner = SlotScanner(article, words)
    let slots = scanner.slots()
    var found: [PossibleSlip] = []
    for slot in slots where !found.contains(where: { $0.range == slot.range }) {
      guard slot.isDefinite, !article.isOverridden(.sic, in: slot.range), !compares(slot, words) else { continue }
      let usual =
        switch slot.kind {
        case .opponent(let partner): usualTarget(beside: slot, partner, slots)
        case .target(let noun, _): usualName(in: slot, slots, scanner) ?? usualTarget(of: noun, slot, slots, scanner)
        default: usualName(in: slot, slots, scanner)
        }
      if let (name, count) = usual {
        found.append(PossibleSlip(range: slot.range, usual: text(of: name), count: count))
      }
    }
    return found
  }

  /// The one name that has the same slot elsewhere, where this one stands in the article this once.
  private func usualName(in slot: NameSlot, _ slots: [NameSlot], _ scanner: SlotScanner) -> (String, Int)? {
    guard scanner.counts[slot.name] == 1 else { return nil }
    let others = slots.filter { $0.kind == slot.kind && $0.name != slot.name }
    guard others.count >= Self.usual, let name = others.first?.name, others.allSatisfy({ $0.name == name }) else {
      return nil
    }
    return (name, others.count)
  }

  /// The one that everything in the article is aimed at, this sentence too, where this name is aimed at here alone.
  private func usualTarget(
    beside slot: NameSlot, _ partner: String, _ slots: [NameSlot]
  ) -> (String, Int)? {
    let targets = slots.filter(\.isTarget)
    guard !targets.contains(where: { $0.name == slot.name || $0.name == partner }),
      slots.filter({ $0.name == slot.name }).count == 1,
      let (name, count) = mostFrequent(in: targets),
      slots.contains(where: { $0.sentence == slot.sentence && $0.name == name })
    else { return nil }
    return (name, count)
  }

  /// The one that everything in the article is aimed at, the same thing too: "the airspace over …".
  private func usualTarget(
    of noun: UInt64, _ slot: NameSlot, _ slots: [NameSlot], _ scanner: SlotScanner
  ) -> (String, Int)? {
    guard scanner.counts[slot.name] == 1,
      let (name, count) = mostFrequent(in: slots.filter { $0.isTarget && $0.name != slot.name })
    else { return nil }
    let same = slots.filter { $0.noun == noun && $0.name != slot.name }
    return !same.isEmpty && same.allSatisfy { $0.name == name } ? (name, count) : nil
  }

  /// The name that nearly all of the slots have.
  private func mostFrequent(in slots: [NameSlot]) -> (String, Int)? {
    var counts: [String: Int] = [:]
    for slot in slots { counts[slot.name, default: 0] += 1 }
    guard let (name, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count >= Self.usualTarget,
      slots.count - count <= count / 4
    else { return nil }
    return (name, count)
  }

  private func compares(_ slot: NameSlot, _ words: WordSequence) -> Bool {
    let sentence = article.analysis.sentences[slot.sentence].range
    return (0..<words.count).contains {
      sentence.overlaps(words.token($0).range) && SlotWords.comparing.contains(words.token($0).folded)
    }
  }

  private func text(of name: String) -> String {
    guard name.hasPrefix("@"), let index = Int(name.dropFirst()), entities.indices.contains(index) else { return name }
    return entities[index].name
  }
}
