import Publishing
import Site

extension Pings {
  /// What `pings` of site.yaml asks for; nil for a site that tells nobody.
  init?(_ settings: SiteSettings) {
    guard !settings.pings.isEmpty else { return nil }
    let indexNow = settings.pings.indexNow.map { service in
      service.endpoint.map { IndexNow(key: service.key, endpoint: $0) } ?? IndexNow(key: service.key)
    }
    self.init(baseURL: settings.baseURL.absolute, hubs: settings.pings.hubs, indexNow: indexNow)
  }
}
