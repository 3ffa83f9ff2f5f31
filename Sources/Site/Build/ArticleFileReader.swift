import Articles
import Briefings
import Bytes
import Diagnostics
import Language
import Markdown

/// Reads and analyses one article file, or takes it from an earlier build where it is the same.
struct ArticleFileReader: Sendable {
  private let tree: SourceTree
  private let reader: ArticleReader
  /// Nil for a plain build.
  private let analyzer: ArticleAnalyzer?
  private let topics: [String]
  private let store: ArticleStore?

  init(tree: SourceTree, definitions: SiteDefinitions, isPlain: Bool, store: ArticleStore?) {
    self.store = store
    let settings = definitions.settings
    self.tree = tree
    reader = ArticleReader(
      options: ReadingOptions(
        clock: settings.clock, trustedHTML: settings.trustedHTML, smartPunctuation: settings.smartPunctuation))
    analyzer = isPlain ? nil : ArticleAnalyzer(topics: definitions.topics, entities: definitions.entities)
    topics = definitions.topics.map(\.id)
  }

  /// `known` is the file as an earlier build read it with the same definitions, `look` what was seen of it now, and when.
  func read(_ path: String, known: ReadFile?, look: (stamp: FileStamp, time: Int64)? = nil) -> ReadFile {
    // Taken before the bytes are read: a write in between shows in the next build.
    let now = look?.time ?? FileStamp.now()
    let stamp = look?.stamp ?? FileStamp(path: "\(tree.root)/\(path)")
    if let known, known.isSettled, known.stamp == stamp, let loaded = loaded(known, path) { return loaded }
    let (bytes, unreadable) = tree.read(path, size: stamp.map { Int($0.size) })
    guard unreadable.isEmpty, let stamp else { return ReadFile(stamp: stamp, articles: [], diagnostics: unreadable) }
    let hash = ContentHash.of(bytes)
    if let known, known.hash == hash, known.stamp?.size == stamp.size, var loaded = loaded(known, path) {
      loaded.stamp = stamp
      loaded.isSettled = stamp.isSettled(at: now)
      return loaded
    }
    let (articles, diagnostics) = parse(path, bytes, hash)
    return ReadFile(
      stamp: stamp, isSettled: stamp.isSettled(at: now), hash: hash, articles: articles, diagnostics: diagnostics,
      unknownTopics: unknownTopics(articles))
  }

  /// The articles of files as they were before they changed; none where those are many.
  func replaced(_ files: [(path: String, old: ReadFile)]) -> [AnalyzedArticle] {
    files.count > Self.mostReplaced ? [] : files.flatMap { loaded($0.old, $0.path)?.articles ?? [] }
  }

  private static let mostReplaced = 16

  /// The file with its articles, which may still be in the store; nil where the store does not have them whole.
  private func loaded(_ known: ReadFile, _ path: String) -> ReadFile? {
    if known.articles != nil { return known }
    let file = tree.file(path, size: Int(known.stamp?.size ?? 0), hash: known.hash)
    guard let place = known.place, let articles = store?.articles(at: place, of: file) else { return nil }
    var loaded = known
    loaded.articles = articles
    loaded.unknownTopics = unknownTopics(articles)
    return loaded
  }

  /// Topics that front matter names and that do not exist.
  private func unknownTopics(_ articles: [AnalyzedArticle]) -> [Diagnostic] {
    // One front matter speaks for all articles of a file.
    articles.prefix(1).flatMap { analyzed -> [Diagnostic] in
      let metadata = analyzed.article.metadata
      if metadata.topics.isEmpty, metadata.notTopics.isEmpty { return [] }
      return (metadata.topics + metadata.notTopics).filter { !topics.contains($0) }.map {
        .warning(
          "unknown-topic", "no topic “\($0)” in Content/topics", at: Location(path: analyzed.article.file.path),
          help: didYouMean($0, topics))
      }
    }
  }

  private func parse(_ path: String, _ bytes: [UInt8], _ hash: UInt64) -> ([AnalyzedArticle], [Diagnostic]) {
    let (articles, diagnostics) = reader.read(
      path: path, bytes: bytes, stored: tree.file(path, size: bytes.count, hash: hash))
    var print = Fingerprint(hash)
    print.add(path)
    let analyzed = articles.map { article in
      var analyzed = analyzer?.analyze(article) ?? article.withoutAnalysis(topics: topics)
      print.add(article.range)
      analyzed.fingerprint = print.value
      return analyzed
    }
    return (analyzed, diagnostics)
  }
}

extension Article {
  /// The article with what front matter says of it and nothing derived.
  fileprivate func withoutAnalysis(topics: [String]) -> AnalyzedArticle {
    let scores = metadata.topics.compactMap { id in
      topics.firstIndex(of: id).map { TopicScore(topic: $0, score: 0, isAbout: true, hits: []) }
    }
    return AnalyzedArticle(
      article: self, analysis: TextAnalysis(), topics: scores, wordCount: document.text.spaceCount)
  }
}
