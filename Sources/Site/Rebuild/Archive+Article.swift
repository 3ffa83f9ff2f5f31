import Articles
import Briefings
import Bytes
import Diagnostics
import Language
import Markdown

extension Archive {
  /// What every build looks at: all but the text and what was found in it.
  mutating func head(_ head: inout ArticleHead) throws(Damage) {
    try text(&head.id)
    try plain(&head.range)
    try metadata(&head.metadata)
    try plain(&head.rangesAreInFile)
    try texts(&head.promos)
    try plain(&head.fingerprint)
    try list(&head.topics, blank: TopicScore(topic: 0, score: 0, isAbout: false, hits: [])) {
      archive, score throws(Damage) in try archive.score(&score)
    }
    try plain(&head.mentions)
    try plain(&head.wordCount)
    try plain(&head.termPrefixes)
  }

  mutating func text(_ text: inout ArticleText) throws(Damage) {
    var (document, decisions, blocks) = (text.document, text.decisions, text.blocks)
    try self.document(&document)
    try self.decisions(&decisions)
    try plain(&blocks)
    if isReading { text = ArticleText(document: document, decisions: decisions, blocks: blocks) }
  }

  mutating func findings(_ findings: inout ArticleFindings) throws(Damage) {
    var (analysis, speakers) = (findings.analysis, findings.speakers)
    try plain(&analysis.sentences)
    try plain(&analysis.quotes)
    try plain(&analysis.dates)
    try plain(&analysis.names)
    try plain(&speakers)
    if isReading { findings = ArticleFindings(analysis: analysis, speakers: speakers) }
  }

  mutating func traits(_ traits: inout ArticleTraits) throws(Damage) {
    var (terms, ratings, shingles) = (traits.terms, traits.ratings, traits.shingles)
    try plain(&terms)
    try plain(&ratings)
    try plain(&shingles)
    if isReading { traits = ArticleTraits(terms: terms, ratings: ratings, shingles: shingles) }
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
    var (text, markup, passages, runs) = (document.text, document.markup, document.passages, document.runs)
    var (lineEnds, outline, links) = (document.lineEnds, document.outline, document.links)
    try plain(&text)
    try plain(&markup)
    try plain(&passages)
    try plain(&runs)
    try plain(&lineEnds)
    try list(&outline, blank: OutlineEntry(level: 0, title: "", id: "", passage: 0)) { archive, entry throws(Damage) in
      try archive.plain(&entry.level)
      try archive.text(&entry.title)
      try archive.text(&entry.id)
      try archive.plain(&entry.passage)
    }
    try list(&links, blank: DocumentLink(kind: .link, destination: "", text: 0..<0, passage: 0)) {
      archive, link throws(Damage) in
      try archive.plain(&link.kind)
      try archive.text(&link.destination)
      try archive.plain(&link.text)
      try archive.plain(&link.passage)
    }
    guard isReading else { return }
    document = Document(
      text: text, markup: markup, passages: passages, runs: runs, lineEnds: lineEnds, outline: outline, links: links)
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
}
