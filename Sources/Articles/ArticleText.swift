package import Language
package import Markdown

/// The text of an article, and how it was read.
package final class ArticleText: Sendable {
  package let document: Document
  package let decisions: [ReadingDecision]
  package let blocks: [TextBlock]

  package init(document: Document, decisions: [ReadingDecision], blocks: [TextBlock]) {
    self.document = document
    self.decisions = decisions
    self.blocks = blocks
  }
}
