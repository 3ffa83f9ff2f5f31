extension CorpusMemory {
  /// The same of articles that stand elsewhere now. What refers to one that is gone has to be derived anew, and all of
  /// those that have come; `names` and `marks` are noted with them.
  func renumbered(_ numbers: Renumbering) -> CorpusMemory {
    if numbers.isNone { return self }
    var new = self
    new.pairs.renumber(numbers)
    new.copies.renumber(numbers)
    new.duplicateOf = numbers.list(duplicateOf, blank: nil) { $0 = $0.map { numbers[$0] } }
    new.components = components(numbers)
    new.stories = stories.filter { !$0.articles.contains { numbers[$0] == Renumbering.gone } }.map { story in
      var story = story
      story.articles = story.articles.map { numbers[$0] }
      return story
    }
    new.related = numbers.list(related, blank: []) { related in
      for index in related.indices { related[index].article = numbers[related[index].article] }
    }
    new.keyPoints = numbers.list(keyPoints, blank: []) { points in
      for index in points.indices { points[index].statement.renumber(numbers) }
    }
    new.briefings = briefings.map { memory in
      var memory = memory
      memory.briefing.renumber(numbers)
      return memory
    }
    return new
  }

  /// What was connected with an article that is gone may be so no longer.
  private func components(_ numbers: Renumbering) -> [Int32] {
    var isCut = Array(repeating: false, count: components.count)
    for article in numbers.lost { isCut[Int(components[article])] = true }
    return numbers.list(components, blank: Int32(Renumbering.gone)) { first in
      first = isCut[Int(first)] ? Int32(Renumbering.gone) : Int32(numbers[Int(first)])
    }
  }
}

extension Statement {
  fileprivate mutating func renumber(_ numbers: Renumbering) { article = numbers[article] }
}

extension Briefing {
  /// But for its articles and its stories, which are made anew with every derivation.
  fileprivate mutating func renumber(_ numbers: Renumbering) {
    bottomLine?.renumber(numbers)
    for index in keyPoints.indices { keyPoints[index].statement.renumber(numbers) }
    changes?.renumber(numbers)
    for index in speakers.indices { speakers[index].renumber(numbers) }
    for index in timeline.indices {
      timeline[index].statement.renumber(numbers)
      timeline[index].wording.renumber(numbers)
    }
    for index in disagreements.indices { disagreements[index].statements.renumber(numbers) }
    for index in contributions.indices {
      contributions[index].article = numbers[contributions[index].article]
      contributions[index].statements.renumber(numbers)
    }
  }
}

extension Changes {
  fileprivate mutating func renumber(_ numbers: Renumbering) {
    new.renumber(numbers)
    dropped.renumber(numbers)
  }
}

extension SpeakerQuotes {
  fileprivate mutating func renumber(_ numbers: Renumbering) {
    for index in quotes.indices {
      quotes[index].statement.renumber(numbers)
      quotes[index].sentence.renumber(numbers)
      quotes[index].cue?.renumber(numbers)
    }
  }
}

extension [Statement] {
  fileprivate mutating func renumber(_ numbers: Renumbering) {
    for index in indices { self[index].renumber(numbers) }
  }
}
