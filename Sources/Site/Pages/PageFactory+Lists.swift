import Articles
import Briefings
import Jinja
import Language

extension PageFactory {
  func topic(_ index: Int) -> PreparedPage {
    let topic = site.coverage.topics[index]
    let path = site.topicPath(index)
    let briefing = site.coverage.briefings.first { $0.topic == index }
    let context = PageContext(site, path: path, citations: CitationNumbers(briefing?.statements ?? []))
    let data = LinkRecord(
      .text("Briefing data"), context.link(Array("\(path)briefing.json".utf8)), type: "application/json")
    let page = PageInfo(
      .topic, title: site.listedTopics[index].title, path: path, context: context,
      description: briefing?.bottomLine.map { site.text(of: $0) },
      updated: site.articlesOfTopic[index].first.flatMap { site.metadata($0).date?.value },
      alternates: FeedKind.linkRecords(path: path, context, title: topic.title) + [data],
      previous: previousEdition(ofTopic: index),
      structuredData: StructuredData.topic(site, index, briefing))
    return prepared(page, [("topic", .record(TopicRecord(context, index)))])
  }

  /// The edition before "now" in which the topic had an article.
  func previousEdition(ofTopic index: Int) -> PageLink? {
    guard let asOf = site.coverage.asOf else { return nil }
    let days = site.articlesOfTopic[index].lazy.compactMap { self.site.metadata($0).date?.value.day }
    return days.first { $0 < asOf }.map {
      PageLink(
        title: .text("Edition of \(DateFormat.label(PartialDate($0)))"), path: Array(site.editionPath($0).utf8))
    }
  }

  func archive(_ index: Int, _ number: Int) -> PreparedPage {
    let topic = site.coverage.topics[index]
    let path = TopicPages.archivePath(site, index, number)
    let context = PageContext(site, path: path)
    let title = number == 1 ? "All articles on \(topic.title)" : "All articles on \(topic.title), page \(number)"
    let page = PageInfo(
      .topicArchive, title: .text(title), path: path, context: context, parents: [PageLink(site.listedTopics[index])])
    let paginator = PaginatorRecord(context, site.articlesOfTopic[index], number: number) {
      TopicPages.archivePath($0, index, $1)
    }
    return prepared(page, [("topic", .record(TopicRecord(context, index))), ("paginator", .record(paginator))])
  }

  func source(_ index: Int, _ number: Int) -> PreparedPage {
    let outlet = site.outlets.outlets[index]
    let base = site.outletPath(index)
    let path = number == 1 ? base : "\(base)page/\(number)/"
    let context = PageContext(site, path: path)
    let title = number == 1 ? outlet.name : "\(outlet.name), page \(number)"
    let page = PageInfo(.source, title: .text(title), path: path, context: context)
    let paginator = PaginatorRecord(context, outlet.articles, number: number) { site, number in
      number == 1 ? site.outletPath(index) : "\(site.outletPath(index))page/\(number)/"
    }
    return prepared(
      page, [("source", .record(SourceRecord(context: context, index: index))), ("paginator", .record(paginator))])
  }

  func edition(_ index: Int) -> PreparedPage {
    let editions = site.coverage.editions
    let edition = editions[index]
    let path = site.editionPath(edition.date)
    let context = PageContext(site, path: path)
    let link = { (index: Int) in
      PageLink(
        title: .text(DateFormat.label(PartialDate(editions[index].date))),
        path: Array(site.editionPath(editions[index].date).utf8))
    }
    let page = PageInfo(
      .edition, title: .text("Edition of \(DateFormat.label(PartialDate(edition.date)))"), path: path,
      context: context, date: .date(site.settings.clock.start(of: edition.date)),
      parents: [PageLink(title: .text("Editions"), path: Array("editions/".utf8))],
      previous: index + 1 < editions.count ? link(index + 1) : nil, next: index > 0 ? link(index - 1) : nil)
    return prepared(page, [("edition", .record(EditionRecord(context: context, index: index)))])
  }

  func entity(_ index: Int) -> PreparedPage {
    let entity = site.coverage.entities[index]
    let path = site.entityPath(index)
    let context = PageContext(site, path: path)
    let kind: PageKind =
      switch entity.kind {
      case .person: .person
      case .place: .place
      case .organization: .organization
      }
    let page = PageInfo(
      kind, title: site.listedEntities[index].title, path: path, context: context,
      structuredData: StructuredData.entity(site, index))
    return prepared(page, [("entity", .record(EntityRecord(context: context, index: index)))])
  }

  func article(_ index: Int) -> PreparedPage {
    let listed = site.listedArticles[index]
    let path = site.articlePaths[index]
    let context = PageContext(site, path: path, article: index)
    let page = PageInfo(
      .article, title: listed.title, path: path, context: context, description: listed.summary,
      date: listed.date, updated: site.coverage.articles[index].article.metadata.updated,
      parents: listed.about.first.map { [PageLink(site.listedTopics[$0])] } ?? [],
      previous: index + 1 < site.listedArticles.count ? PageLink(site.listedArticles[index + 1]) : nil,
      next: index > 0 ? PageLink(site.listedArticles[index - 1]) : nil,
      isHidden: site.isOthersText(index), structuredData: StructuredData.article(site, index))
    return prepared(page, [("article", .record(ArticleRecord(context, index)))])
  }

  /// Items in one feed.
  static let feedItems = 40

  func feed(_ kind: FeedKind, _ topic: Int?) -> PreparedPage {
    let base = topic.map { site.topicPath($0) } ?? ""
    let context = PageContext(site, path: base)
    let page = PageInfo(
      topic == nil ? .home : .topic, title: topic.map { site.listedTopics[$0].title } ?? .text(site.settings.title),
      path: base, context: context, description: site.settings.description.map { Array($0.utf8) })
    let articles = topic.map { site.articlesOfTopic[$0] } ?? Array(site.coverage.articles.indices)
    let items = articles.prefix(Self.feedItems).map { Value.record(FeedItem(context, $0)) }
    var prepared = prepared(page, [("items", .list(Array(items)))], template: kind.template)
    prepared.outputPath = (topic.map { "topics/\(site.coverage.topics[$0].id)/" } ?? "") + kind.rawValue
    return prepared
  }
}
