import Articles
import Bytes
import Language

/// A briefing, and of all that it was made from.
struct BriefingMemory: Sendable {
  var inputs: UInt64
  var briefing: Briefing
}

extension BriefingBuilder {
  /// The briefing of `memory` where it would be the same; `marks` tell every article from all others.
  func briefing(topic: Int, after memory: BriefingMemory?, marks: [UInt64]) -> BriefingMemory {
    let inputs = inputs(topic, marks)
    guard let memory, memory.inputs == inputs else {
      return BriefingMemory(inputs: inputs, briefing: briefing(topic: topic))
    }
    var briefing = memory.briefing
    briefing.articles = articlesByTopic[topic]
    briefing.stories = stories(current(topic, asOf: coverage.asOf))
    return BriefingMemory(inputs: inputs, briefing: briefing)
  }

  /// Of the articles of this edition and of the one before, and of what ties them together; topics, entities and the
  /// length of the window are the same in all derivations that are compared.
  private func inputs(_ topic: Int, _ marks: [UInt64]) -> UInt64 {
    var print = Fingerprint()
    let previous = previousEdition(topic)
    for day in [coverage.asOf, previous] { print.add(day) { $0.add($1.dayNumber) } }
    let editions = [current(topic, asOf: coverage.asOf), previous.map { current(topic, asOf: $0) } ?? []]
    print.add(editions.joined()) { print, article in
      print.add(article)
      print.add(marks[article])
      print.add(coverage.duplicateOf[article]) { $0.add($1) }
      print.add(coverage.storyOf[article]) { $0.add(coverage.stories[$1].articles[0]) }
    }
    return print.value
  }
}
