import Articles
import Briefings
import Bytes
import Diagnostics
import Language
import Markdown

extension InspectReport {
  func write(article index: Int, to json: inout JSONWriter) {
    let analyzed = coverage.articles[index]
    writeMetadata(of: analyzed.article, to: &json)
    writePassages(of: analyzed.article, to: &json)
    writeAnalysis(of: analyzed, to: &json)
    json.array("key_points") { json in
      for point in coverage.keyPoints[index] {
        json.object {
          writePlace(point.statement.range, of: analyzed.article, to: &$0)
          $0.member("score", rounded(point.score))
          if point.isPinned { $0.member("pinned", true) }
          if let speech = analyzed.speech(of: point) {
            $0.member("speaker", speech.speaker)
            $0.member("entity", speech.entity.map { coverage.entities[$0].id })
          }
        }
      }
    }
    writeRelations(of: index, to: &json)
    writeOverrides(of: analyzed, to: &json)
  }

  private func writeMetadata(of article: Article, to json: inout JSONWriter) {
    let metadata = article.metadata
    json.member("id", article.id)
    json.member("path", article.file.path)
    json.range("range", article.range)
    json.member("title", metadata.title.value)
    json.member("title_inferred", metadata.title.inferred)
    json.member("date", metadata.date?.value.day.description)
    json.member("date_inferred", metadata.date?.inferred ?? false)
    json.member("source", metadata.outlet?.value)
    json.member("source_inferred", metadata.outlet?.inferred ?? false)
    if !article.rangesAreInFile { json.member("range_in", "passage") }
  }

  private func writePassages(of article: Article, to json: inout JSONWriter) {
    json.array("passages") { json in
      for (index, passage) in article.document.passages.enumerated() {
        json.object {
          $0.member("anchor", Article.anchor(ofPassage: index))
          $0.member("kind", passage.kind.rawValue)
          $0.range("range", article.rangesAreInFile ? passage.source : 0..<passage.text.count)
          $0.member("text", article.document.text[passage.text])
        }
      }
    }
    json.array("decisions") { json in
      for decision in article.decisions {
        json.object {
          $0.member("kind", decision.kind.rawValue)
          $0.range("range", decision.range)
          $0.member("passage", decision.passage.map(Article.anchor))
          $0.member("reason", decision.reason)
        }
      }
    }
  }

  private func writeRelations(of index: Int, to json: inout JSONWriter) {
    json.array("related") { json in
      for related in coverage.related[index] {
        json.object {
          $0.member("id", coverage.articles[related.article].article.id)
          $0.member("score", rounded(related.score))
          $0.array("because") { json in for reason in related.because { json.element(reason) } }
        }
      }
    }
    let original = coverage.duplicateOf[index].map { coverage.articles[$0] }
    json.member("duplicate_of", original?.article.id)
    if let original { json.member("similarity", rounded(coverage.articles[index].similarity(to: original))) }
    json.member("story", coverage.storyOf[index].map { coverage.stories[$0].id })
  }
}
