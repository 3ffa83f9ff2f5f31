package import Articles
package import Diagnostics
package import Language

/// Settings of the site that derivation depends on.
package struct DerivationOptions: Sendable {
  /// How far back a briefing looks from `asOf`.
  package var windowDays: Int
  /// Overrides the newest article date.
  package var asOf: CalendarDate?
  /// Most words quoted from one outlet on one page.
  package var excerptWords: Int

  package init(windowDays: Int = 7, asOf: CalendarDate? = nil, excerptWords: Int = 90) {
    self.windowDays = windowDays
    self.asOf = asOf
    self.excerptWords = excerptWords
  }
}

/// Finds all that is in one article on its own. Made once for a site, then used by every reading task.
package struct ArticleAnalyzer: Sendable {
  package init(topics: [Topic], entities: [Entity]) {}

  package func analyze(_ article: Article) -> AnalyzedArticle {
    AnalyzedArticle(article: article, analysis: TextAnalysis())
  }
}

/// Derives briefings, stories and relations from all articles together.
package struct BriefingDeriver: Sendable {
  package init(topics: [Topic], entities: [Entity], options: DerivationOptions) {}

  package func derive(_ articles: [AnalyzedArticle]) -> (coverage: Coverage, diagnostics: [Diagnostic]) {
    (
      Coverage(
        topics: [], entities: [], articles: articles, keyPoints: [], related: [], stories: [], storyOf: [],
        duplicateOf: [], briefings: [], asOf: nil, editions: []), []
    )
  }
}
