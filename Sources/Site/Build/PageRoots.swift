/// What leads from pages to the site's root, for every depth at which a site has pages.
enum PageRoots {
  private static let deepest = 8

  static func all(of settings: SiteSettings) -> [String] {
    (0...deepest).map { String(repeating: "../", count: $0) } + [settings.baseURL.path]
  }
}
