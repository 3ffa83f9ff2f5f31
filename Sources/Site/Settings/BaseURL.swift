/// Where the site will be: scheme and host, and the path it lives under, which ends with a slash.
package struct BaseURL: Sendable, Equatable {
  /// `https://example.org`
  package let origin: String
  /// `/news/`, or `/` for a site at the root of its host.
  package let path: String

  package static let placeholder = BaseURL(origin: "https://example.org", path: "/")

  private init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }

  /// Nil unless `text` is an http or https address without query and fragment.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
      text.utf8.allSatisfy({ $0 > 0x20 && !"?#\"<>\\".utf8.contains($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty else { return nil }
    let path = rest.dropFirst(host.count).split(separator: "/").joined(separator: "/")
    guard !path.split(separator: "/").contains("..") else { return nil }
    self.init(origin: scheme + host.lowercased(), path: path.isEmpty ? "/" : "/\(path)/")
  }

  package var absolute: String { origin + path }
}
