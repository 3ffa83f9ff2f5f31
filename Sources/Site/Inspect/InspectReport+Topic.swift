import Articles
import Briefings
import Bytes
import Language

extension InspectReport {
  func write(_ briefing: Briefing, to json: inout JSONWriter) {
    json.member("id", coverage.topics[briefing.topic].id)
    json.array("articles") { json in
      for article in briefing.articles { json.element(coverage.articles[article].article.id) }
    }
    writeOptional("bottom_line", briefing.bottomLine, to: &json)
    json.array("key_points") { json in
      for point in briefing.keyPoints {
        json.object {
          write(point.statement, to: &$0)
          if point.isPinned { $0.member("pinned", true) }
        }
      }
    }
    writeChanges(briefing.changes, to: &json)
    json.array("quotes") { json in
      for speaker in briefing.speakers {
        for quote in speaker.quotes { json.object { write(quote, of: speaker, to: &$0) } }
      }
    }
    json.array("timeline") { json in
      for entry in briefing.timeline {
        json.object { json in
          json.member("date", entry.date.description)
          json.member("precision", entry.date.precision.rawValue)
          json.member("plan", entry.isPlan)
          json.object("statement") { write(entry.statement, to: &$0) }
          if isByEditor(.date, entry.wording) { json.member("by_editor", true) }
          if isByEditor(.timeline, entry.statement) { json.member("pinned", true) }
        }
      }
    }
    json.array("disagreements") { json in
      for disagreement in briefing.disagreements {
        json.object { json in
          json.member("about", disagreement.about)
          writeAll("statements", disagreement.statements, to: &json)
        }
      }
    }
  }

  private func write(_ quote: AttributedQuote, of speaker: SpeakerQuotes, to json: inout JSONWriter) {
    write(quote.statement, speaker: speaker.name, to: &json)
    if isByEditor(.speaker, quote.statement) { json.member("by_editor", true) }
    if isByEditor(.quote, quote.statement) { json.member("pinned", true) }
  }

  private func isByEditor(_ kind: Override.Kind, _ statement: Statement) -> Bool {
    coverage.articles[statement.article].isOverridden(kind, in: statement.range)
  }

  private func writeChanges(_ changes: Changes?, to json: inout JSONWriter) {
    guard let changes else { return json.member("changes", String?.none) }
    json.object("changes") { json in
      json.member("since", changes.since.description)
      writeAll("new", changes.new, to: &json)
      writeAll("dropped", changes.dropped, to: &json)
    }
  }

  private func writeAll(_ key: StaticString, _ statements: [Statement], to json: inout JSONWriter) {
    json.array(key) { json in for statement in statements { json.object { write(statement, to: &$0) } } }
  }

  private func writeOptional(_ key: StaticString, _ statement: Statement?, to json: inout JSONWriter) {
    guard let statement else { return json.member(key, String?.none) }
    json.object(key) {
      write(statement, to: &$0)
      if isByEditor(.keyPoint, statement) { $0.member("pinned", true) }
    }
  }
}
