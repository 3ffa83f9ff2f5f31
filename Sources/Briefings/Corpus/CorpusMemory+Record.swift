package import Bytes

extension CorpusMemory {
  /// A record has one part after another, so that the bytes of all are never in memory together.
  package enum Part: CaseIterable { case terms, pairs, copies, stories, related, briefings }

  /// To be read part by part.
  package init() {
    self.init(
      terms: TermTable(capacity: 0), pairs: SimilarPairs(), copies: CopyPairs([]), duplicateOf: [], components: [],
      stories: [], related: [], keyPoints: [])
  }

  /// Writes a part to an archive, or reads it from one.
  package mutating func archive(_ part: Part, in archive: inout Archive) throws(Archive.Damage) {
    switch part {
    case .terms:
      try archive.plain(&names)
      try archive.plain(&marks)
      try terms.archive(&archive)
    case .pairs: try pairs.archive(&archive)
    case .copies: try copies.archive(&archive)
    case .stories: try archive.stories(&self)
    case .related: try archive.related(&self)
    case .briefings:
      try archive.list(&briefings, blank: BriefingMemory(inputs: 0, briefing: Briefing(topic: 0))) {
        archive, briefing throws(Archive.Damage) in try archive.briefing(&briefing)
      }
    }
  }

  /// Whether all parts are of as many articles.
  package var isWhole: Bool {
    let lists = [names.count, pairs.neighbors.count, copies.count, duplicateOf.count, components.count, related.count]
    return (lists + [keyPoints.count]).allSatisfy { $0 == marks.count }
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
  fileprivate mutating func stories(_ memory: inout CorpusMemory) throws(Damage) {
    var originals = memory.duplicateOf.map { Int32($0 ?? -1) }
    try plain(&originals)
    memory.duplicateOf = originals.map { $0 < 0 ? nil : Int($0) }
    try plain(&memory.components)
    try list(&memory.stories, blank: Story(id: "", title: "", articles: [], independentSources: 0)) {
      archive, story throws(Damage) in try archive.story(&story)
    }
  }

  fileprivate mutating func related(_ memory: inout CorpusMemory) throws(Damage) {
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
