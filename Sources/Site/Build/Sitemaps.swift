import Articles
import Briefings
import Bytes
import Language

/// The sitemap, the news sitemap and robots.txt.
struct Sitemaps {
  let site: SiteModel
  /// URLs that one sitemap may hold.
  private static let mostURLs = 50_000
  private static let mostNewsURLs = 1_000

  func files() -> [OutputFile] {
    let entries = entries()
    let news = OutputFile(path: "news-sitemap.xml", bytes: newsSitemap())
    guard entries.count > Self.mostURLs else {
      return [OutputFile(path: "sitemap.xml", bytes: sitemap(entries[...])), news, robots()]
    }
    let parts = stride(from: 0, to: entries.count, by: Self.mostURLs).enumerated().map { number, start in
      OutputFile(
        path: "sitemap-\(number + 1).xml", bytes: sitemap(entries[start..<min(start + Self.mostURLs, entries.count)]))
    }
    return parts + [OutputFile(path: "sitemap.xml", bytes: index(of: parts)), news, robots()]
  }

  private struct Entry {
    var path: String
    var modified: PublicationDate?
  }

  /// Every page that search engines should know: not those of other people's texts.
  private func entries() -> [Entry] {
    let newest = site.coverage.articles.first.flatMap { $0.article.metadata.date?.value }
    var entries = [Entry(path: "", modified: newest), Entry(path: "editions/", modified: newest)]
    for topic in site.coverage.topics.indices {
      let articles = site.articlesOfTopic[topic]
      let modified = articles.first.flatMap { site.metadata($0).date?.value }
      entries.append(Entry(path: site.topicPath(topic), modified: modified))
      guard !articles.isEmpty else { continue }
      entries += (1...PageTask.pageCount(of: articles.count)).map {
        Entry(path: TopicPages.archivePath(site, topic, $0), modified: modified)
      }
    }
    entries += site.coverage.editions.map {
      Entry(path: site.editionPath($0.date), modified: site.settings.clock.start(of: $0.date))
    }
    entries += site.coverage.entities.indices.filter { site.mentionCounts[$0] > 0 }.map {
      Entry(path: site.entityPath($0))
    }
    entries += site.outlets.outlets.indices.map { Entry(path: site.outletPath($0)) }
    entries += site.pages.map { Entry(path: "\(PagePath.encoded($0.id))/") }
    for article in site.coverage.articles.indices where !site.isOthersText(article) {
      let metadata = site.metadata(article)
      entries.append(Entry(path: site.articlePaths[article], modified: metadata.updated ?? metadata.date?.value))
    }
    return entries
  }

  private func sitemap(_ entries: ArraySlice<Entry>) -> [UInt8] {
    var xml = header("urlset", "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    for entry in entries {
      xml.append(contentsOf: "<url><loc>".utf8)
      xml.appendEscapedHTML((site.settings.baseURL.absolute + entry.path).utf8)
      xml.append(contentsOf: "</loc>".utf8)
      if let modified = entry.modified {
        xml.append(contentsOf: "<lastmod>".utf8)
        xml.append(contentsOf: DateFormat.rfc3339(modified))
        xml.append(contentsOf: "</lastmod>".utf8)
      }
      xml.append(contentsOf: "</url>\n".utf8)
    }
    return xml + Array("</urlset>\n".utf8)
  }

  private func index(of parts: [OutputFile]) -> [UInt8] {
    var xml = header("sitemapindex", "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    for part in parts {
      xml.append(contentsOf: "<sitemap><loc>\(site.settings.baseURL.absolute)\(part.path)</loc></sitemap>\n".utf8)
    }
    return xml + Array("</sitemapindex>\n".utf8)
  }

  /// Briefings and editions of the two days up to "now".
  private func newsSitemap() -> [UInt8] {
    var xml = header(
      "urlset",
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\""
    )
    var count = 0
    func add(_ path: String, _ title: String, _ date: PublicationDate) {
      guard count < Self.mostNewsURLs else { return }
      count += 1
      xml.append(contentsOf: "<url><loc>".utf8)
      xml.appendEscapedHTML((site.settings.baseURL.absolute + path).utf8)
      xml.append(contentsOf: "</loc><news:news><news:publication><news:name>".utf8)
      xml.appendEscapedHTML((site.settings.publisher?.name ?? site.settings.title).utf8)
      xml.append(contentsOf: "</news:name><news:language>\(newsLanguage)</news:language></news:publication>".utf8)
      xml.append(contentsOf: "<news:publication_date>".utf8)
      xml.append(contentsOf: DateFormat.rfc3339(date))
      xml.append(contentsOf: "</news:publication_date><news:title>".utf8)
      xml.appendEscapedHTML(title.utf8)
      xml.append(contentsOf: "</news:title></news:news></url>\n".utf8)
    }
    guard let asOf = site.coverage.asOf else { return xml + Array("</urlset>\n".utf8) }
    let days = asOf.adding(days: -1)...asOf
    for topic in site.coverage.topics.indices {
      guard let date = site.articlesOfTopic[topic].first.flatMap({ site.metadata($0).date?.value }),
        days.contains(date.day)
      else { continue }
      add(site.topicPath(topic), site.coverage.topics[topic].title, date)
    }
    for edition in site.coverage.editions where days.contains(edition.date) {
      let title = "Edition of \(DateFormat.label(PartialDate(edition.date)))"
      add(site.editionPath(edition.date), title, site.settings.clock.start(of: edition.date))
    }
    return xml + Array("</urlset>\n".utf8)
  }

  /// Google wants the two-letter code.
  private var newsLanguage: String { String(site.settings.language.lowercased().prefix { $0 != "-" && $0 != "_" }) }

  private func header(_ element: String, _ namespaces: String) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(element) \(namespaces)>\n".utf8)
  }

  private func robots() -> OutputFile {
    let base = site.settings.baseURL.absolute
    let text = "User-agent: *\nAllow: /\n\nSitemap: \(base)sitemap.xml\nSitemap: \(base)news-sitemap.xml\n"
    return OutputFile(path: "robots.txt", bytes: Array(text.utf8))
  }
}
