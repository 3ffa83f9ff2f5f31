import Bytes

/// What a rendered page offers to links, and what it links to: hashes, because a large site has millions.
struct PageLinks: Sendable {
  /// Of `path#id` for every id, and of the path itself.
  private(set) var targets: [UInt64] = []
  /// Of the resolved target of every internal link, and where its attribute's value stands in the page.
  private(set) var links: [(target: UInt64, value: Range<Int32>)] = []

  /// `path` is the page's own: `topics/turkey/`.
  init(html: [UInt8], path: String, base: BaseURL) {
    targets.append(LinkResolver.hash(path.utf8))
    let resolver = LinkResolver(page: path, base: base)
    html.withUnsafeBufferPointer { html in
      var index = 0
      while let quote = html[index...].firstIndex(of: UInt8(ascii: "\"")) {
        index = quote + 1
        guard quote > 0, html[quote - 1] == UInt8(ascii: "=") else { continue }
        let start = quote + 1
        let end = html[start...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
        if ends(html, quote - 1, "id") {
          targets.append(resolver.ownHash(fragment: html[start..<end]))
        } else if ends(html, quote - 1, "href") || ends(html, quote - 1, "src") {
          if let target = resolver.target(of: html[start..<end]) {
            links.append((target, Int32(start)..<Int32(end)))
          }
        }
        index = min(end + 1, html.count)
      }
    }
  }

  /// Whether the attribute whose `=` is at `end` has this name.
  private func ends(_ html: UnsafeBufferPointer<UInt8>, _ end: Int, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard end > count, html[end - count - 1] == 0x20 || html[end - count - 1] == 0x0A else { return false }
    return name.withUTF8Buffer { name in name.indices.allSatisfy { html[end - count + $0] == name[$0] } }
  }
}

/// Resolves the links of one page to places of the site.
struct LinkResolver {
  private let page: [UInt8]
  /// What leads from the page to the site's root: `../../`.
  private let root: [UInt8]
  private let folder: [UInt8]
  private let base: [UInt8]
  private let origin: [UInt8]

  init(page: String, base: BaseURL) {
    self.page = Array(page.utf8)
    root = Array(String(repeating: "../", count: PagePath.depth(page)).utf8)
    folder = Array(page.utf8.prefix((page.utf8.lastIndexOffset(of: UInt8(ascii: "/")) ?? -1) + 1))
    self.base = Array(base.path.utf8)
    origin = Array(base.origin.utf8)
  }

  static func hash(_ path: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in path { hash.combine(byte) }
    return hash.value
  }

  func ownHash(fragment: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    LinkResolver.hash(page + [UInt8(ascii: "#")] + fragment)
  }

  /// The hash of the place a link leads to, or nil for links out of the site.
  func target(of link: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    // Nearly every link is written from the site's root, with nothing to resolve.
    if link.count > root.count, !root.isEmpty, link.starts(with: root) {
      let rest = link.dropFirst(root.count)
      let isPlain =
        rest.first != UInt8(ascii: ".") && rest.first != UInt8(ascii: "/") && !rest.contains(UInt8(ascii: "?"))
        && rest.last != UInt8(ascii: "#")
      if isPlain { return LinkResolver.hash(rest) }
    }
    return resolved(link).map { LinkResolver.hash($0) }
  }

  /// `path#fragment` below the site's root.
  func resolved(_ link: some Collection<UInt8>) -> [UInt8]? {
    var bytes = Array(link)
    if bytes.starts(with: origin + base) { bytes.removeFirst(origin.count) }
    let hashMark = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    let fragment = bytes[hashMark...]
    let path = bytes[..<hashMark].prefix { $0 != UInt8(ascii: "?") }
    if path.isEmpty { return fragment.count > 1 ? page + fragment : page }
    if isExternal(path) { return nil }
    var place: [UInt8]
    if path.first == UInt8(ascii: "/") {
      guard path.starts(with: base) else { return Array("../".utf8) + path }
      place = Array(path.dropFirst(base.count))
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
    var folder = folder
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

extension String.UTF8View {
  fileprivate func lastIndexOffset(of byte: UInt8) -> Int? {
    lastIndex(of: byte).map { distance(from: startIndex, to: $0) }
  }
}
