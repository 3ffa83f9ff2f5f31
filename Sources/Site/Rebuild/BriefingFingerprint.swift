import Briefings
import Bytes
import Language

/// Of everything that a topic's briefing says, with the texts that its statements are taken from.
struct BriefingFingerprint {
  let coverage: Coverage
  /// Of each article.
  let articles: [UInt64]

  func value(of briefing: Briefing) -> UInt64 {
    var print = Fingerprint()
    print.add(coverage.asOf) { $0.add($1.dayNumber) }
    print.add(coverage.editions.contains { $0.date == coverage.asOf })
    print.add(briefing.window) { $0.add($1.lowerBound.dayNumber..<$1.upperBound.dayNumber + 1) }
    print.add(briefing.articles.count)
    print.add(briefing.articles.prefix(briefing.current)) { $0.add(articles[$1]) }
    print.add(briefing.independentSources)
    print.add(briefing.bottomLine, add)
    print.add(briefing.keyPoints) { print, point in
      add(&print, point.statement)
      print.add(point.isPinned)
    }
    print.add(briefing.changes) { print, changes in
      print.add(changes.since.dayNumber)
      print.add(changes.new, add)
      print.add(changes.dropped, add)
    }
    print.add(briefing.speakers, add)
    print.add(briefing.timeline, add)
    print.add(briefing.disagreements) { print, disagreement in
      print.add(disagreement.about)
      print.add(disagreement.statements, add)
    }
    print.add(briefing.stories) { $0.add(coverage.stories[$1].id) }
    print.add(briefing.entities) { print, entity in
      print.add(entity.entity)
      print.add(entity.count)
    }
    print.add(briefing.contributions) { print, contribution in
      print.add(articles[contribution.article])
      print.add(contribution.statements, add)
    }
    print.add(briefing.articlesPerDay) { print, day in
      print.add(day.date.dayNumber)
      print.add(day.count)
    }
    return print.value
  }

  private func add(_ print: inout Fingerprint, _ statement: Statement) {
    print.add(articles[statement.article])
    print.add(statement.passage)
    print.add(statement.range)
  }

  private func add(_ print: inout Fingerprint, _ speaker: SpeakerQuotes) {
    print.add(speaker.name) { $0.add($1) }
    print.add(speaker.entity) { $0.add($1) }
    print.add(speaker.quotes) { print, quote in
      add(&print, quote.statement)
      add(&print, quote.sentence)
      print.add(quote.kind.rawValue)
      print.add(quote.cue, add)
    }
  }

  private func add(_ print: inout Fingerprint, _ entry: TimelineEntry) {
    print.add(entry.date.start.dayNumber)
    print.add(entry.date.precision.rawValue)
    add(&print, entry.statement)
    add(&print, entry.wording)
    print.add(entry.isPlan)
  }
}
