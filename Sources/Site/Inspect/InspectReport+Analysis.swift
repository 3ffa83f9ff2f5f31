import Articles
import Briefings
import Bytes
import Language
import Markdown

extension InspectReport {
  func writeAnalysis(of analyzed: AnalyzedArticle, to json: inout JSONWriter) {
    json.array("sentences") { json in
      for sentence in analyzed.analysis.sentences {
        json.object { writePlace(Range(sentence.range), of: analyzed.article, to: &$0) }
      }
    }
    json.array("topics") { json in for score in analyzed.topics { json.object { write(score, to: &$0) } } }
    writeEntities(of: analyzed, to: &json)
    writeNames(of: analyzed, to: &json)
    writeQuotes(of: analyzed, to: &json)
    json.array("dates") { json in
      for date in analyzed.analysis.dates {
        json.object {
          writeText(Range(date.range), of: analyzed.article, to: &$0)
          $0.member("value", date.value?.description)
          $0.member("precision", date.value?.precision.rawValue)
          if analyzed.isOverridden(.date, in: Range(date.range)) { $0.member("by_editor", true) }
        }
      }
    }
  }

  private func write(_ score: TopicScore, to json: inout JSONWriter) {
    json.member("id", coverage.topics[score.topic].id)
    json.member("score", rounded(score.score))
    json.member("about", score.isAbout)
    json.array("hits") { json in
      for hit in score.hits {
        json.object {
          $0.member("pattern", hit.pattern)
          if hit.isException { $0.member("except", true) }
          $0.member("count", hit.count)
          $0.member("weight", hit.weight)
          $0.member("boost", hit.boost)
          $0.member("score", rounded(hit.score))
        }
      }
    }
  }

  private func writeEntities(of analyzed: AnalyzedArticle, to json: inout JSONWriter) {
    var ranges: [Int: [Range<Int>]] = [:]
    for mention in analyzed.mentions { ranges[mention.entity, default: []].append(Range(mention.range)) }
    let order = ranges.keys.sorted { left, right in
      let (a, b) = (ranges[left]?.count ?? 0, ranges[right]?.count ?? 0)
      return a == b ? coverage.entities[left].id < coverage.entities[right].id : a > b
    }
    json.array("entities") { json in
      for entity in order {
        json.object {
          $0.member("id", coverage.entities[entity].id)
          $0.member("count", ranges[entity]?.count ?? 0)
          $0.array("ranges") { json in
            for range in ranges[entity] ?? [] { json.element(range: place(of: range, in: analyzed.article).range) }
          }
        }
      }
    }
  }

  /// Names that the gazetteer does not know, by number of mentions.
  private func writeNames(of analyzed: AnalyzedArticle, to json: inout JSONWriter) {
    var counts: [String: Int] = [:]
    for name in analyzed.analysis.names where !analyzed.mentions.contains(where: { $0.range.overlaps(name.range) }) {
      counts[analyzed.article.document.string(Range(name.full)), default: 0] += 1
    }
    json.array("names") { json in
      for (text, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        json.object {
          $0.member("text", text)
          $0.member("count", count)
        }
      }
    }
  }

  private func writeQuotes(of analyzed: AnalyzedArticle, to json: inout JSONWriter) {
    json.array("quotes") { json in
      for (index, quote) in analyzed.analysis.quotes.enumerated() {
        let entity = index < analyzed.speakers.count ? analyzed.speakers[index] : nil
        json.object {
          writeText(Range(quote.range), of: analyzed.article, to: &$0)
          $0.member("kind", quote.kind.rawValue)
          $0.member("speaker", analyzed.speakerName(of: quote) ?? entity.map { coverage.entities[$0].name })
          $0.member("entity", entity.map { coverage.entities[$0].id })
          $0.member("cue", quote.cue.map { analyzed.article.document.string(Range($0)) })
          if analyzed.isOverridden(.speaker, in: Range(quote.range)) { $0.member("by_editor", true) }
        }
      }
    }
  }
}
