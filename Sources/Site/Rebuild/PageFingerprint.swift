import Articles
import Briefings
import Bytes
import Language

/// Of what a page is made of beyond the records that its templates read: titles, neighbours, the part of a list it
/// shows. It stands beside `PageFactory`, which puts just that together.
struct PageFingerprint {
  let site: SiteModel
  let sources: SiteFingerprints
  private let articles: [UInt64]

  init(site: SiteModel, sources: SiteFingerprints) {
    self.site = site
    self.sources = sources
    articles = sources[.article]
  }

  func value(of task: PageTask) -> UInt64 {
    var print = Fingerprint()
    switch task {
    case .search, .notFound, .page, .entity: break
    case .home: addHome(&print)
    case .editions: print.add(sources[.list][SiteSource.List.editions.rawValue])
    case .topic(let topic): addTopic(topic, &print)
    case .topicArchive(let topic, let number): addPart(number, of: site.articlesOfTopic[topic], &print)
    case .edition(let edition): addEdition(edition, &print)
    case .article(let article): addArticle(article, &print)
    case .source(let outlet, let number):
      print.add(sources[.outlet][outlet])
      addPart(number, of: site.outlets.outlets[outlet].articles, &print)
    case .feed(_, let topic):
      let items = topic.map { site.articlesOfTopic[$0].prefix(PageFactory.feedItems).map { articles[$0] } }
      print.add(items ?? Array(articles.prefix(PageFactory.feedItems))) { $0.add($1) }
    case .alias(let article, _): print.add(articles[article])
    }
    return print.value
  }

  private func addHome(_ print: inout Fingerprint) {
    print.add(PageFactory(site: site).briefingOrder()) { $0.add($1) }
    print.add(articles.prefix(PageFactory.latest)) { $0.add($1) }
    print.add(site.coverage.editions.first) { $0.add($1.date.dayNumber) }
  }

  private func addTopic(_ topic: Int, _ print: inout Fingerprint) {
    print.add(sources[.briefing][topic])
    print.add(sources[.topicNews][topic])
    print.add(PageFactory(site: site).previousEdition(ofTopic: topic)) { $0.add($1.path) }
  }

  private func addPart(_ number: Int, of list: [Int], _ print: inout Fingerprint) {
    print.add(list.count)
    print.add(list.dropFirst((number - 1) * PageTask.pageSize).prefix(PageTask.pageSize)) { $0.add(articles[$1]) }
  }

  private func addEdition(_ index: Int, _ print: inout Fingerprint) {
    let editions = site.coverage.editions
    for neighbor in [index - 1, index, index + 1] {
      print.add(editions.indices.contains(neighbor) ? editions[neighbor].date.dayNumber : 0)
    }
  }

  private func addArticle(_ index: Int, _ print: inout Fingerprint) {
    print.add(articles[index])
    for neighbor in [index - 1, index + 1] {
      print.add(articles.indices.contains(neighbor) ? neighbor : nil) { print, neighbor in
        print.add(site.articlePaths[neighbor])
        print.add(site.coverage.articles[neighbor].article.metadata.title.value)
      }
    }
  }
}
