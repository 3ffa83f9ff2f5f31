import Articles
import Briefings
import Bytes
import Foundation
import Language

/// JSON-LD in the words of schema.org.
enum StructuredData {
  private static func document(_ type: String, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: 1024)
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", type)
      body(&$0)
    }
    return escapedForScript(json.bytes)
  }

  /// `<` as `\u003c`, so that no text can end the script element.
  private static func escapedForScript(_ json: [UInt8]) -> [UInt8] {
    let isPlain = json.withUnsafeBufferPointer { $0.offset(of: UInt8(ascii: "<"), from: 0) == nil }
    if isPlain { return json }
    return json.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
  }

  static func home(_ site: SiteModel) -> [UInt8] {
    document("WebSite") { json in
      json.member("name", site.settings.title)
      json.member("url", site.settings.baseURL.absolute)
      if let description = site.settings.description { json.member("description", description) }
      json.member("inLanguage", site.settings.language)
      writePublisher(site, to: &json)
    }
  }

  static func topic(_ site: SiteModel, _ topic: Int, _ briefing: Briefing?) -> [UInt8] {
    document("CollectionPage") { json in
      json.member("name", site.coverage.topics[topic].title)
      json.member("url", site.base + site.listedTopics[topic].path)
      json.member("inLanguage", site.settings.language)
      json.member("about", json: site.topicThings[topic])
      if let date = site.articlesOfTopic[topic].first.flatMap({ site.metadata($0).date?.value }) {
        json.member("dateModified", DateFormat.rfc3339(date))
      }
      writePublisher(site, to: &json)
      let cited = CitationNumbers(briefing?.statements ?? []).articles
      json.array("citation") { json in
        for article in cited {
          let here = site.base + site.listedArticles[article].path
          let url = site.metadata(article).sourceURL ?? String(decoding: here, as: UTF8.self)
          json.object { writeArticle(site, article, at: url, to: &$0) }
        }
      }
    }
  }

  /// What a page is about.
  static func thing(_ name: String) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("@type", "Thing")
      $0.member("name", name)
    }
    return json.bytes
  }

  static func article(_ site: SiteModel, _ index: Int) -> [UInt8] {
    document(site.isOthersText(index) ? "WebPage" : "NewsArticle") { json in
      // The article as a whole: its metadata would be copied with all its parts.
      let article = site.coverage.articles[index].article
      json.member("url", site.base + site.listedArticles[index].path)
      json.member("headline", article.metadata.title.value)
      json.member("inLanguage", article.metadata.language ?? site.settings.language)
      if let date = site.listedArticles[index].published { json.member("datePublished", date) }
      if let date = article.metadata.updated { json.member("dateModified", DateFormat.rfc3339(date)) }
      json.array("about") { json in
        for topic in site.listedArticles[index].about { json.element(json: site.topicThings[topic]) }
      }
      if site.isOthersText(index) {
        json.object("isBasedOn") { writeArticle(site, index, at: article.metadata.sourceURL, to: &$0) }
      } else {
        writePublisher(site, to: &json)
      }
    }
  }

  static func entity(_ site: SiteModel, _ index: Int) -> [UInt8] {
    let entity = site.coverage.entities[index]
    return document("WebPage") { json in
      json.member("url", site.settings.baseURL.absolute + site.entityPath(index))
      json.object("about") { json in
        json.member("@type", entity.kind.rawValue.capitalized)
        json.member("name", entity.name)
        json.array("alternateName") { json in for alias in entity.aliases { json.element(alias) } }
      }
    }
  }

  private static func writePublisher(_ site: SiteModel, to json: inout JSONWriter) {
    guard let publisher = site.settings.publisher else { return }
    json.object("publisher") {
      $0.member("@type", "Organization")
      $0.member("name", publisher.name)
      if let url = publisher.url { $0.member("url", url) }
    }
  }

  /// The work that a page cites or is based on, and where it is known to be.
  private static func writeArticle(_ site: SiteModel, _ index: Int, at url: String?, to json: inout JSONWriter) {
    let article = site.coverage.articles[index].article
    json.member("@type", "NewsArticle")
    json.member("headline", article.metadata.title.value)
    if let url { json.member("url", url) }
    if let date = site.listedArticles[index].published { json.member("datePublished", date) }
    if let outlet = article.metadata.outlet?.value {
      json.object("publisher") {
        $0.member("@type", "Organization")
        $0.member("name", outlet)
      }
    }
  }
}
