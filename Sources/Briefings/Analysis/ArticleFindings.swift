package import Language

/// What an article's text says, and who says it.
package final class ArticleFindings: Sendable {
  package let analysis: TextAnalysis
  package let speakers: [Int?]

  package init(analysis: TextAnalysis, speakers: [Int?]) {
    self.analysis = analysis
    self.speakers = speakers
  }
}
