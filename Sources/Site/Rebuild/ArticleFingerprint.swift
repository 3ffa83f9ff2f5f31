import Articles
import Briefings
import Bytes
import Language

/// Of all that any page can show of one article without looking at another one.
struct ArticleFingerprint {
  let site: SiteModel

  func value(of index: Int) -> UInt64 {
    var print = Fingerprint(site.coverage.articles[index].fingerprint)
    print.add(site.coverage.articles[index].article.id)
    print.add(site.isFuture(index))
    print.add(site.outlets.outletOf[index]) { $0.add(site.outlets.outlets[$1].name) }
    print.add(site.coverage.keyPoints[index]) { print, point in
      print.add(point.statement.range)
      print.add(point.isPinned)
    }
    print.add(site.coverage.articles[index].overrides) { print, override in
      print.add(override.kind.rawValue)
      print.add(override.range)
      print.add(override.value.description)
    }
    return print.value
  }
}

/// Of an article and of what its page shows of others.
struct RelationFingerprint: Sendable {
  let site: SiteModel
  /// Of each article alone.
  let articles: [UInt64]

  func value(of index: Int) -> UInt64 {
    let coverage = site.coverage
    var print = Fingerprint(articles[index])
    print.add(coverage.related[index]) { print, related in
      print.add(articles[related.article])
      print.add(related.because) { $0.add($1) }
    }
    print.add(coverage.storyOf[index].map { coverage.stories[$0] }) { print, story in
      print.add(story.id)
      print.add(story.articles) { $0.add(articles[$1]) }
    }
    print.add(coverage.duplicateOf[index]) { $0.add(articles[$1]) }
    print.add(site.pointers.articles(pointedToBy: index)) { $0.add(articles[$1]) }
    print.add(site.backlinks.passages(usedOf: index)) { print, use in
      print.add(use.passage)
      print.add(use.topics) { $0.add($1) }
    }
    return print.value
  }
}

extension Fingerprint {
  /// The topics that an article is about.
  mutating func addTopics(of article: Int, _ site: SiteModel) {
    for score in site.coverage.articles[article].topics where score.isAbout { add(score.topic) }
    add(-1)
  }

  mutating func add(_ date: PublicationDate) {
    add(date.instant)
    add(date.offset)
    add(date.day.dayNumber)
  }
}
