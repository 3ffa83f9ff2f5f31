import Articles
import Bytes
import Language

/// A briefing, and of all that it was made from.
struct BriefingMemory: Sendable {
  var inputs: UInt64
  var briefing: Briefing
}

extension BriefingBuilder {
  /// The briefing of `known` where it would be the same.
  func briefing(topic: Int, after known: BriefingMemory?, _ corpus: CorpusMemory) -> BriefingMemory {
    let inputs = inputs(topic, corpus)
    guard let known, known.inputs == inputs else {
      return BriefingMemory(inputs: inputs, briefing: briefing(topic: topic))
    }
    var briefing = known.briefing
    briefing.articles = articlesByTopic[topic]
    briefing.stories = stories(current(topic, asOf: coverage.asOf))
    return BriefingMemory(inputs: inputs, briefing: briefing)
  }

  /// Of the articles of this edition and of the one before, and of what ties them together; topics, entities and the
  /// length of the window are the same in all derivations that are compared. Articles go by their names: others may come
  /// before them.
  private func inputs(_ topic: Int, _ corpus: CorpusMemory) -> UInt64 {
    var print = Fingerprint()
    let previous = previousEdition(topic)
    for day in [coverage.asOf, previous] { print.add(day) { $0.add($1.dayNumber) } }
    let editions = [current(topic, asOf: coverage.asOf), previous.map { current(topic, asOf: $0) } ?? []]
    print.add(editions.joined()) { print, article in
      print.add(corpus.marks[article])
      print.add(coverage.duplicateOf[article]) { $0.add(corpus.names[$1]) }
      print.add(coverage.storyOf[article]) { $0.add(corpus.names[coverage.stories[$1].articles[0]]) }
    }
    return print.value
  }
}
