import Articles
import Briefings

/// One file of the site that is made from a template.
enum PageTask: Sendable {
  case home, editions, search, notFound
  case topic(Int)
  /// `number` counts from 1.
  case topicArchive(Int, number: Int)
  case edition(Int)
  case article(Int)
  case entity(Int)
  case source(Int, number: Int)
  case page(Int)
  case feed(FeedKind, topic: Int?)
  /// An HTML page at an old address that leads to an article's new one.
  case alias(Int, path: String)

  /// Articles on one page of a list.
  static let pageSize = 50

  static func pageCount(of articles: Int) -> Int { max(1, (articles + pageSize - 1) / pageSize) }

  /// Every page of a site, in the order in which they are numbered.
  static func all(of site: SiteModel) -> [PageTask] {
    var tasks: [PageTask] = [.home, .editions, .search, .notFound]
    for topic in site.coverage.topics.indices {
      tasks.append(.topic(topic))
      let count = site.articlesOfTopic[topic].count
      if count > 0 { tasks += (1...pageCount(of: count)).map { .topicArchive(topic, number: $0) } }
      tasks += FeedKind.allCases.map { .feed($0, topic: topic) }
    }
    tasks += site.coverage.editions.indices.map { .edition($0) }
    tasks += site.coverage.entities.indices.filter { site.mentionCounts[$0] > 0 }.map { .entity($0) }
    for outlet in site.outlets.outlets.indices {
      tasks += (1...pageCount(of: site.outlets.outlets[outlet].articles.count)).map { .source(outlet, number: $0) }
    }
    tasks += site.pages.indices.map { .page($0) }
    tasks += FeedKind.allCases.map { .feed($0, topic: nil) }
    for article in site.coverage.articles.indices {
      tasks.append(.article(article))
      tasks += site.coverage.articles[article].article.metadata.aliases.compactMap { alias in
        aliasPath(alias).map { .alias(article, path: $0) }
      }
    }
    return tasks
  }

  /// Names the page in every build: the same page has the same name when others come and go.
  func name(in site: SiteModel) -> String {
    switch self {
    case .home: "home"
    case .editions: "editions"
    case .search: "search"
    case .notFound: "404"
    case .topic(let topic): "topic \(site.coverage.topics[topic].id)"
    case .topicArchive(let topic, let number): "topic \(site.coverage.topics[topic].id) \(number)"
    case .edition(let edition): "edition \(site.coverage.editions[edition].date)"
    case .article(let article): "article \(site.coverage.articles[article].article.id)"
    case .entity(let entity): "entity \(site.coverage.entities[entity].id)"
    case .source(let outlet, let number): "source \(site.outlets.outlets[outlet].id) \(number)"
    case .page(let page): "page \(site.pages[page].id)"
    case .feed(let kind, let topic): "feed \(kind.rawValue) \(topic.map { site.coverage.topics[$0].id } ?? "")"
    case .alias(_, let path): "alias \(path)"
    }
  }

  /// `/old/place/` as a path below the site's root; nil where it leaves it.
  static func aliasPath(_ alias: String) -> String? {
    let parts = alias.split(separator: "/")
    guard !parts.isEmpty, !parts.contains(where: { $0 == ".." || $0 == "." || $0.hasPrefix(".bulletin") }) else {
      return nil
    }
    let path = parts.joined(separator: "/")
    return path.hasSuffix(".html") ? path : path + "/"
  }
}

/// Paths of a topic's pages.
enum TopicPages {
  static func archivePath(_ site: SiteModel, _ topic: Int, _ number: Int) -> String {
    "\(site.topicPath(topic))page/\(number)/"
  }
}
