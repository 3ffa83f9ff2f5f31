import Articles
import Briefings
import Bytes
import Diagnostics
import Language
import Markdown

extension Archive {
  /// One article with all that was found in it; those with decisions of an editor are not kept.
  mutating func article(_ analyzed: inout AnalyzedArticle, of file: SourceFile) throws(Damage) {
    try article(&analyzed.article, of: file)
    try plain(&analyzed.fingerprint)
    try plain(&analyzed.analysis.sentences)
    try plain(&analyzed.analysis.quotes)
    try plain(&analyzed.analysis.dates)
    try plain(&analyzed.analysis.names)
    try list(&analyzed.topics, blank: TopicScore(topic: 0, score: 0, isAbout: false, hits: [])) {
      archive, score throws(Damage) in try archive.score(&score)
    }
    try plain(&analyzed.mentions)
    try plain(&analyzed.speakers)
    try plain(&analyzed.terms)
    try plain(&analyzed.ratings)
    try plain(&analyzed.shingles)
    try plain(&analyzed.wordCount)
  }

  private mutating func article(_ article: inout Article, of file: SourceFile) throws(Damage) {
    var (id, range) = (article.id, article.range)
    var (metadata, document, decisions) = (article.metadata, article.document, article.decisions)
    var (blocks, rangesAreInFile) = (article.blocks, article.rangesAreInFile)
    try text(&id)
    try plain(&range)
    try self.metadata(&metadata)
    try self.document(&document)
    try self.decisions(&decisions)
    try plain(&blocks)
    try plain(&rangesAreInFile)
    guard isReading else { return }
    article = Article(
      id: id, file: file, range: range, metadata: metadata, document: document, decisions: decisions, blocks: blocks,
      rangesAreInFile: rangesAreInFile)
  }

  private mutating func decisions(_ decisions: inout [ReadingDecision]) throws(Damage) {
    let blank = ReadingDecision(kind: .title, range: 0..<0, reason: "")
    try list(&decisions, blank: blank) { archive, decision throws(Damage) in
      try archive.plain(&decision.kind)
      try archive.plain(&decision.range)
      try archive.plain(&decision.passage)
      try archive.text(&decision.reason)
    }
  }

  private mutating func metadata(_ metadata: inout ArticleMetadata) throws(Damage) {
    try inferable(&metadata.title)
    try plain(&metadata.date)
    try plain(&metadata.updated)
    try optional(&metadata.outlet, blank: Inferable("")) { archive, outlet throws(Damage) in
      try archive.inferable(&outlet)
    }
    try text(&metadata.sourceURL)
    try texts(&metadata.authors)
    try text(&metadata.language)
    try text(&metadata.slug)
    try texts(&metadata.topics)
    try texts(&metadata.notTopics)
    try texts(&metadata.aliases)
    try plain(&metadata.draft)
    try plain(&metadata.expires)
    try text(&metadata.license)
    try list(&metadata.corrections, blank: Correction(date: nil, text: "")) { archive, correction throws(Damage) in
      try archive.plain(&correction.date)
      try archive.text(&correction.text)
    }
  }

  private mutating func inferable(_ value: inout Inferable<String>) throws(Damage) {
    try text(&value.value)
    try plain(&value.inferred)
  }

  private mutating func document(_ document: inout Document) throws(Damage) {
    try plain(&document.text)
    try plain(&document.html)
    try plain(&document.passages)
    try plain(&document.runs)
    try list(&document.outline, blank: OutlineEntry(level: 0, title: "", id: "", passage: 0)) {
      archive, entry throws(Damage) in
      try archive.plain(&entry.level)
      try archive.text(&entry.title)
      try archive.text(&entry.id)
      try archive.plain(&entry.passage)
    }
    try list(&document.links, blank: DocumentLink(kind: .link, destination: "", text: 0..<0, passage: 0)) {
      archive, link throws(Damage) in
      try archive.plain(&link.kind)
      try archive.text(&link.destination)
      try archive.plain(&link.text)
      try archive.plain(&link.passage)
    }
  }

  private mutating func score(_ score: inout TopicScore) throws(Damage) {
    try plain(&score.topic)
    try plain(&score.score)
    try plain(&score.isAbout)
    let blank = TopicHit(pattern: "", isException: false, count: 0, weight: 0, boost: 0, score: 0, ranges: [])
    try list(&score.hits, blank: blank) { archive, hit throws(Damage) in
      try archive.text(&hit.pattern)
      try archive.plain(&hit.isException)
      try archive.plain(&hit.count)
      try archive.plain(&hit.weight)
      try archive.plain(&hit.boost)
      try archive.plain(&hit.score)
      try archive.plain(&hit.ranges)
    }
  }
}

extension AnalyzedArticle {
  /// Whether an archive keeps everything of the article: what editors decided refers to other files.
  var isKeptWhole: Bool { overrides.isEmpty && article.metadata.overrides.isEmpty }

  /// To be filled from an archive.
  static var blank: AnalyzedArticle {
    let file = SourceFile(path: "", bytes: [])
    let metadata = ArticleMetadata(title: Inferable(""), slug: "")
    let article = Article(
      id: "", file: file, range: 0..<0, metadata: metadata, document: Document(), rangesAreInFile: false)
    return AnalyzedArticle(article: article, analysis: TextAnalysis())
  }
}
