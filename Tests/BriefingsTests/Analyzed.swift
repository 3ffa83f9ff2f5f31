import Articles
import Foundation
import Language
import Markdown
import Testing

@testable import Briefings

/// The labelled cases beside these tests: one a line, `#` for a comment.
enum Cases {
  static func lines(of name: String) throws -> [String] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Cases"))
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The topics of the folder `Cases/topics`, by file name.
  static func topics() throws -> [Topic] {
    let files: [URL] = (Bundle.module.urls(forResourcesWithExtension: "md", subdirectory: "Cases/topics") ?? []).map {
      $0 as URL
    }
    return try files.sorted { $0.path < $1.path }.compactMap { file in
      let path = "Content/topics/\(file.lastPathComponent)"
      let (topic, diagnostics) = Topic.read(
        path: path, bytes: Array(try Data(contentsOf: file)), options: MarkdownOptions())
      #expect(diagnostics.isEmpty)
      return topic
    }
  }
}

/// Reads and analyses written articles.
struct Newsroom {
  private let analyzer: ArticleAnalyzer
  let topics: [Topic]

  init(topics: [Topic] = [], entities: [Entity] = []) {
    self.topics = topics
    analyzer = ArticleAnalyzer(topics: topics, entities: entities)
  }

  /// The one article of a Markdown file.
  func article(_ text: String, path: String = "Content/articles/a.md") throws -> AnalyzedArticle {
    let read = ArticleReader(options: ReadingOptions()).read(path: path, bytes: Array(text.utf8))
    return analyzer.analyze(try #require(read.articles.first))
  }

  /// Each of `texts` as an article of its own; "a0" is the first of them.
  func articles(_ texts: [String]) throws -> [AnalyzedArticle] {
    try texts.enumerated().map { try article($1, path: "Content/articles/a\($0).md") }
  }

  /// What is derived from `texts`.
  func coverage(_ texts: [String]) async throws -> Coverage {
    let deriver = BriefingDeriver(topics: topics, entities: [], options: DerivationOptions())
    return await deriver.derive(try articles(texts)).coverage
  }
}
