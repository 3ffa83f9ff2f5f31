extension CorpusMemory {
  /// All but the briefings, which are made anew.
  package var record: CorpusRecord? {
    var (archive, memory) = (CorpusArchive(), self)
    do { try archive.memory(&memory) } catch { return nil }
    return archive.record
  }

  /// Nil where the record is damaged.
  package init?(_ record: CorpusRecord) {
    var archive = CorpusArchive(reading: record)
    self.init(
      terms: TermTable(capacity: 0), pairs: SimilarPairs(), copies: CopyPairs([]), duplicateOf: [], components: [],
      stories: [], related: [], keyPoints: [])
    do { try archive.memory(&self) } catch { return nil }
    let lists = [names.count, pairs.neighbors.count, copies.count, duplicateOf.count, components.count, related.count]
    guard archive.isAtEnd, (lists + [keyPoints.count]).allSatisfy({ $0 == marks.count }) else { return nil }
  }
}

extension CorpusArchive {
  fileprivate mutating func memory(_ memory: inout CorpusMemory) throws(Damage) {
    try words(&memory.names)
    try words(&memory.marks)
    try memory.terms.archive(&self)
    try memory.pairs.archive(&self)
    try memory.copies.archive(&self)
    var originals = memory.duplicateOf.map { Int32($0 ?? -1) }
    try numbers(&originals)
    memory.duplicateOf = originals.map { $0 < 0 ? nil : Int($0) }
    try numbers(&memory.components)
    try list(&memory.stories, blank: Story(id: "", title: "", articles: [], independentSources: 0)) {
      archive, story throws(Damage) in try archive.story(&story)
    }
    try list(&memory.related, blank: []) { archive, related throws(Damage) in
      try archive.list(&related, blank: RelatedArticle(article: 0, score: 0, because: [])) {
        archive, related throws(Damage) in try archive.related(&related)
      }
    }
    let statement = Statement(article: 0, passage: 0, range: 0..<0)
    try list(&memory.keyPoints, blank: []) { archive, points throws(Damage) in
      try archive.list(&points, blank: ScoredStatement(statement: statement, score: 0)) {
        archive, point throws(Damage) in try archive.point(&point)
      }
    }
  }

  private mutating func story(_ story: inout Story) throws(Damage) {
    try text(&story.id)
    try text(&story.title)
    try list(&story.articles, blank: 0) { archive, article throws(Damage) in try archive.number(&article) }
    try number(&story.independentSources)
  }

  private mutating func related(_ related: inout RelatedArticle) throws(Damage) {
    try number(&related.article)
    var score = Float(related.score)
    try number(&score)
    related.score = Double(score)
    try list(&related.because, blank: "") { archive, reason throws(Damage) in try archive.text(&reason) }
  }

  private mutating func point(_ point: inout ScoredStatement) throws(Damage) {
    try number(&point.statement.article)
    try number(&point.statement.passage)
    var (start, length) = (point.statement.range.lowerBound, point.statement.range.count)
    try number(&start)
    try number(&length)
    guard start >= 0, length >= 0 else { throw Damage() }
    point.statement.range = start..<start + length
    var score = Float(point.score)
    try number(&score)
    point.score = Double(score)
    var pinned: Int32 = point.isPinned ? 1 : 0
    try number(&pinned)
    point.isPinned = pinned != 0
  }
}
