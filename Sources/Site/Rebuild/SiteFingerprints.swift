import Articles
import Briefings
import Bytes
import Language

/// A name and a fingerprint for every source of a site, so that two builds can be told apart source by source.
struct SiteFingerprints: Sendable {
  /// By kind, then by index: what stays the same when others are added before it.
  var names: [[UInt64]]
  var values: [[UInt64]]

  init(_ site: SiteModel, theme: SiteTheme, jobs: Int) async {
    names = Array(repeating: [], count: SiteSource.Kind.allCases.count)
    values = names
    await addArticles(site, jobs)
    addTopics(site)
    addEntities(site)
    addOutlets(site)
    addStoriesAndEditions(site)
    addLists(site)
    set(.template, theme.templates.map { ContentHash.of($0.name) }, theme.templates.map(\.fingerprint))
  }

  init(names: [[UInt64]], values: [[UInt64]]) {
    self.names = names
    self.values = values
  }

  subscript(_ kind: SiteSource.Kind) -> [UInt64] { values[Int(kind.rawValue)] }

  private mutating func set(_ kind: SiteSource.Kind, _ names: [UInt64], _ values: [UInt64]) {
    self.names[Int(kind.rawValue)] = names
    self.values[Int(kind.rawValue)] = values
  }
}

extension SiteFingerprints {
  private mutating func addArticles(_ site: SiteModel, _ jobs: Int) async {
    let count = site.coverage.articles.count
    let names = await concurrentMap(count, jobs: jobs) { ContentHash.of(site.coverage.articles[$0].article.id) }
    let own = await concurrentMap(count, jobs: jobs) { ArticleFingerprint(site: site).value(of: $0) }
    set(.article, names, own)
    let relations = RelationFingerprint(site: site, articles: own)
    set(.relations, names, await concurrentMap(count, jobs: jobs) { relations.value(of: $0) })
  }

  /// The topics of two builds that are compared are the same.
  private mutating func addTopics(_ site: SiteModel) {
    let topics = site.coverage.topics.indices
    let names = topics.map { UInt64($0) }
    let briefings = BriefingFingerprint(coverage: site.coverage, articles: self[.article])
    set(.topicCount, names, topics.map { UInt64(site.articlesOfTopic[$0].count) })
    set(.topicNews, names, topics.map { news(of: $0, site) })
    set(.topicArticles, names, topics.map { neighbors(ofTopic: $0, site) })
    set(
      .briefing, names,
      topics.map { topic in
        site.coverage.briefings.first { $0.topic == topic }.map { briefings.value(of: $0) } ?? 0
      })
  }

  /// What `new_count` and `updated` are made of.
  private func news(of topic: Int, _ site: SiteModel) -> UInt64 {
    var print = Fingerprint()
    print.add(site.coverage.editions.first?.date.dayNumber ?? 0)
    let dates = site.articlesOfTopic[topic].lazy.map { site.metadata($0).date?.value }
    print.add(dates.first ?? nil) { $0.add($1) }
    let newest = site.coverage.editions.first?.date
    print.add(dates.prefix { $0?.day == newest }.count)
    return print.value
  }

  /// What other topics an article list leads to.
  private func neighbors(ofTopic topic: Int, _ site: SiteModel) -> UInt64 {
    var print = Fingerprint()
    print.add(site.articlesOfTopic[topic].count)
    print.add(site.articlesOfTopic[topic].prefix(TopicRecord.articlesRead)) { $0.addTopics(of: $1, site) }
    return print.value
  }

  private mutating func addEntities(_ site: SiteModel) {
    let entities = site.coverage.entities.indices
    let names = entities.map { UInt64($0) }
    let articles = self[.article]
    set(.entityCount, names, site.mentionCounts.map { UInt64($0) })
    set(
      .entityArticles, names,
      entities.map { entity in
        var print = Fingerprint()
        let all = site.articlesOfEntity[entity]
        print.add(all.prefix(EntityRecord.articlesCompared)) { $0.add(articles[$1]) }
        print.add(all.prefix(ListedArticle.mostCounted)) { $0.addTopics(of: $1, site) }
        return print.value
      })
  }

  private mutating func addOutlets(_ site: SiteModel) {
    let outlets = site.outlets.outlets
    let names = outlets.map { ContentHash.of($0.id) }
    let articles = self[.article]
    set(
      .outlet, names,
      outlets.map { outlet in
        var print = Fingerprint()
        print.add(outlet.name)
        print.add(outlet.isInferred)
        return print.value
      })
    set(.outletCount, names, outlets.map { UInt64($0.articles.count) })
    set(
      .outletArticles, names,
      outlets.map { outlet in
        var print = Fingerprint()
        print.add(outlet.articles.prefix(PageTask.pageSize)) { $0.add(articles[$1]) }
        print.add(outlet.articles.prefix(ListedArticle.mostCounted)) { $0.addTopics(of: $1, site) }
        return print.value
      })
  }

  private mutating func addStoriesAndEditions(_ site: SiteModel) {
    let articles = self[.article]
    let stories = site.coverage.stories
    set(
      .story, stories.map { ContentHash.of($0.id) },
      stories.map { story in
        var print = Fingerprint()
        print.add(story.title)
        print.add(story.independentSources)
        print.add(story.isByEditor)
        print.add(story.articles) { $0.add(articles[$1]) }
        return print.value
      })
    let editions = site.coverage.editions
    let days = editions.map { UInt64(bitPattern: Int64($0.date.dayNumber)) }
    set(.editionCount, days, editions.map { UInt64($0.articles.count) })
    set(
      .edition, days,
      editions.map { edition in
        var print = Fingerprint()
        print.add(edition.articles) { $0.add(articles[$1]) }
        return print.value
      })
  }

  private mutating func addLists(_ site: SiteModel) {
    let articles = self[.article]
    let lists = SiteSource.List.allCases.map { list in
      var print = Fingerprint()
      switch list {
      case .asOf: print.add(site.coverage.asOf) { $0.add($1.dayNumber) }
      case .articles: print.add(articles) { $0.add($1) }
      case .entities: print.add(site.mentionCounts) { $0.add($1) }
      case .outlets: print.add(site.outlets.outlets) { $0.add($1.name) }
      case .editions: print.add(site.coverage.editions) { $0.add($1.date.dayNumber) }
      case .counts:
        print.add(site.coverage.articles.count)
        print.add(site.outlets.outlets.count)
        print.add(site.coverage.stories.count)
      }
      return print.value
    }
    set(.list, lists.indices.map { UInt64($0) }, lists)
  }
}
