package import Bytes

extension CorpusMemory {
  /// Rather more than the bytes that `write` writes, which are some 1,500 for an article of 3 KB.
  package var expectedBytes: Int { marks.count * 2_000 }

  /// Writes all but the briefings, which are made anew.
  package func write(to archive: inout Archive) throws(Archive.Damage) {
    var memory = self
    try archive.memory(&memory)
  }

  /// Reads what `write` has written.
  package init(from archive: inout Archive) throws(Archive.Damage) {
    self.init(
      terms: TermTable(capacity: 0), pairs: SimilarPairs(), copies: CopyPairs([]), duplicateOf: [], components: [],
      stories: [], related: [], keyPoints: [])
    try archive.memory(&self)
    let lists = [names.count, pairs.neighbors.count, copies.count, duplicateOf.count, components.count, related.count]
    guard (lists + [keyPoints.count]).allSatisfy({ $0 == marks.count }) else { throw Archive.Damage() }
  }
}

extension Archive {
  /// A number of an article, a passage or a byte, in four bytes.
  mutating func number(_ value: inout Int) throws(Damage) {
    guard var small = Int32(exactly: value) else { throw Damage() }
    try plain(&small)
    value = Int(small)
  }
}

extension Archive {
  fileprivate mutating func memory(_ memory: inout CorpusMemory) throws(Damage) {
    try plain(&memory.names)
    try plain(&memory.marks)
    try memory.terms.archive(&self)
    try memory.pairs.archive(&self)
    try memory.copies.archive(&self)
    var originals = memory.duplicateOf.map { Int32($0 ?? -1) }
    try plain(&originals)
    memory.duplicateOf = originals.map { $0 < 0 ? nil : Int($0) }
    try plain(&memory.components)
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
    try plain(&related.score)
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
    try plain(&point.score)
    try plain(&point.isPinned)
  }
}
