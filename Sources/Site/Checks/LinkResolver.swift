import Bytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Resolves the links of one page to places of the site.
struct LinkResolver {
  private let page: [UInt8]
  /// What leads from the page to the site's root: `../../`.
  private let root: [UInt8]
  private let site: [UInt8]
  private let base: BaseURL
  /// Of the page's path: every anchor of the page is hashed with it.
  private let path: UInt64

  /// `site` is the site's address, `base.absolute`.
  init(page: [UInt8], base: BaseURL, site: [UInt8]) {
    self.page = page
    self.base = base
    self.site = site
    root = PagePath.root(from: page)
    path = ContentHash.of(page)
  }

  /// Of a place below the site's root, `articles/x/#p1`: the hashes of the path and of its anchor are joined.
  static func hash(_ place: [UInt8]) -> UInt64 { place.withUnsafeBufferPointer { hash($0) } }

  private static func hash(_ place: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let mark = place.offset(of: UInt8(ascii: "#"), from: 0) else {
      return ContentHash.of(UnsafeRawBufferPointer(place))
    }
    let path = UnsafeBufferPointer(rebasing: place[..<mark])
    return hash(
      ContentHash.of(UnsafeRawBufferPointer(path)), fragment: UnsafeBufferPointer(rebasing: place[(mark + 1)...]))
  }

  private static func hash(_ path: UInt64, fragment: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var joined = Fingerprint(path)
    joined.add(ContentHash.of(UnsafeRawBufferPointer(fragment)))
    return joined.value
  }

  /// Of the page itself.
  var ownHash: UInt64 { path }

  /// Of an anchor of the page.
  func ownHash(fragment: UnsafeBufferPointer<UInt8>) -> UInt64 { LinkResolver.hash(path, fragment: fragment) }

  /// The hash of the place a link leads to, or nil for links out of the site.
  func target(of link: UnsafeBufferPointer<UInt8>) -> UInt64? {
    if let rest = plainPath(of: link) { return LinkResolver.hash(rest) }
    if link.count > 1, link[0] == UInt8(ascii: "#") {
      return ownHash(fragment: UnsafeBufferPointer(rebasing: link[1...]))
    }
    return resolved(link).map { LinkResolver.hash($0) }
  }

  /// What follows the way to the site's root, or its address, where nothing in it is to be resolved. Nearly every link
  /// is so.
  private func plainPath(of link: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let rest = link.rest(after: root) ?? link.rest(after: site) else { return nil }
    if rest.isEmpty { return rest }
    guard rest[0] != UInt8(ascii: "."), rest[0] != UInt8(ascii: "/"), rest[rest.count - 1] != UInt8(ascii: "#"),
      rest.offset(of: UInt8(ascii: "?"), from: 0) == nil
    else { return nil }
    return rest
  }

  /// `path#fragment` below the site's root.
  func resolved(_ link: some Collection<UInt8>) -> [UInt8]? {
    var bytes = Array(link)
    if bytes.starts(with: base.absolute.utf8) { bytes.removeFirst(base.origin.utf8.count) }
    let hashMark = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    let fragment = bytes[hashMark...]
    let path = bytes[..<hashMark].prefix { $0 != UInt8(ascii: "?") }
    if path.isEmpty { return fragment.count > 1 ? page + fragment : page }
    if isExternal(path) { return nil }
    var place: [UInt8]
    if path.first == UInt8(ascii: "/") {
      guard path.starts(with: base.path.utf8) else { return Array("../".utf8) + path }
      place = Array(path.dropFirst(base.path.utf8.count))
    } else {
      place = join(path)
    }
    if place.starts(with: "./".utf8) { place.removeFirst(2) }
    return fragment.count > 1 ? place + fragment : place
  }

  private func isExternal(_ path: ArraySlice<UInt8>) -> Bool {
    if path.starts(with: "//".utf8) { return true }
    let head = path.prefix { $0 != UInt8(ascii: "/") }
    return head.contains(UInt8(ascii: ":"))
  }

  private func join(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var folder = Array(page[..<(page.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)])
    var rest = path
    while rest.starts(with: "../".utf8) || rest.starts(with: "./".utf8) {
      let isUp = rest.starts(with: "../".utf8)
      rest = rest.dropFirst(isUp ? 3 : 2)
      guard isUp else { continue }
      guard !folder.isEmpty else { return Array("../".utf8) + rest }
      folder.removeLast()
      while let last = folder.last, last != UInt8(ascii: "/") { folder.removeLast() }
    }
    return folder + rest
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// What follows some bytes, if it begins with them and there are any.
  fileprivate func rest(after start: [UInt8]) -> UnsafeBufferPointer<UInt8>? {
    guard !start.isEmpty, count >= start.count, let base = baseAddress,
      start.withUnsafeBytes({ $0.baseAddress.map { memcmp($0, base, start.count) == 0 } ?? false })
    else { return nil }
    return UnsafeBufferPointer(rebasing: self[start.count...])
  }
}
