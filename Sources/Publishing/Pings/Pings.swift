/// Whom to tell after a publish: nobody, unless `site.yaml` asks for it.
package struct Pings: Sendable, Equatable {
  /// The site’s address, which ends with a slash.
  package var baseURL: String
  /// WebSub hubs (W3C Recommendation “WebSub”, section 6), told of the feeds that changed.
  package var hubs: [String]
  /// Told of the pages that changed.
  package var indexNow: IndexNow?

  package init(baseURL: String, hubs: [String] = [], indexNow: IndexNow? = nil) {
    self.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    self.hubs = hubs
    self.indexNow = indexNow
  }

  /// The protocol of indexnow.org. The key is public: it also lies in the site as `KEY.txt`.
  package struct IndexNow: Sendable, Equatable {
    package var key: String
    package var endpoint: String

    package init(key: String, endpoint: String = "https://api.indexnow.org/indexnow") {
      self.key = key
      self.endpoint = endpoint
    }
  }

  /// The messages to send for what a plan changed.
  func messages(for plan: PublishPlan) -> [PingMessage] {
    let changed = plan.added + plan.changed
    let feeds = changed.map(\.path).filter { FileClass.isFeed($0) }.map(address)
    let pages = (changed + plan.retired + plan.deleted).map(\.path)
      .filter { $0.hasSuffix(".html") && $0 != "404.html" }.map(address)
    var messages: [PingMessage] = []
    if !feeds.isEmpty { messages += hubs.map { .webSub(hub: $0, feeds: feeds) } }
    if !pages.isEmpty, let indexNow {
      messages.append(.indexNow(indexNow, base: baseURL, pages: Array(pages.prefix(10_000))))
    }
    return messages
  }

  /// `https://example.org/news/topics/x/` for `topics/x/index.html`.
  private func address(_ path: String) -> String {
    if path == "index.html" { return baseURL }
    return baseURL + (path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path)
  }
}
