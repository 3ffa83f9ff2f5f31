import Articles
package import Briefings
import Bytes
import Diagnostics
import Language

/// What was derived, as one JSON object: snake_case keys in a fixed order, texts verbatim, every one with its range.
package struct InspectReport: Sendable {
  let coverage: Coverage
  /// Only articles whose id or file is among these, and all topics; everything where it is empty.
  let paths: [String]

  package init(_ coverage: Coverage, paths: [String] = []) {
    self.coverage = coverage
    self.paths = paths
  }

  /// One topic's briefing alone, as its `briefing.json` has it.
  func json(topic: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("as_of", coverage.asOf?.description)
      if let briefing = coverage.briefings.first(where: { $0.topic == topic }) { write(briefing, to: &json) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  package func json() -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("as_of", coverage.asOf?.description)
      json.array("articles") { json in
        for index in coverage.articles.indices where isWanted(index) { json.object { write(article: index, to: &$0) } }
      }
      json.array("topics") { json in
        for briefing in coverage.briefings { json.object { write(briefing, to: &$0) } }
      }
      json.array("stories") { json in
        for story in coverage.stories { json.object { write(story, to: &$0) } }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func isWanted(_ index: Int) -> Bool {
    let article = coverage.articles[index].article
    return paths.isEmpty || paths.contains { article.id == $0 || article.file.path == $0 }
  }

  private func write(_ story: Story, to json: inout JSONWriter) {
    json.member("id", story.id)
    json.member("title", story.title)
    json.array("articles") { json in
      for article in story.articles { json.element(coverage.articles[article].article.id) }
    }
    json.member("independent_sources", story.independentSources)
    if story.isByEditor { json.member("by_editor", true) }
  }
}
