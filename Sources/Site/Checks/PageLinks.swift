import Bytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a rendered page offers to links, and what it links to: hashes, because a large site has millions.
struct PageLinks: Sendable {
  /// Of `path#id` for every id, and of the path itself.
  var targets: [UInt64] = []
  /// Of the resolved target of every internal link.
  var links: [UInt64] = []

  /// To be filled from a record.
  init() {}

  /// `path` is the page's own: `topics/turkey/`.
  init(html: [UInt8], path: String, site: SiteModel) {
    let scan = LinkScan(html, path: path, site: site)
    // Kept until every page is there: at their own size, without room to grow.
    targets = scan.targets.withUnsafeBufferPointer { Array($0) }
    links = scan.links.map(\.target)
  }

  /// Where links to some of `targets` stand in a page: the values of their attributes.
  static func places(of targets: [UInt64], in html: [UInt8], path: String, site: SiteModel) -> [Range<Int32>] {
    LinkScan(html, path: path, site: site).links.filter { targets.contains($0.target) }.map(\.value)
  }
}

/// One pass over the HTML of a page.
private struct LinkScan {
  private(set) var targets: [UInt64] = []
  private(set) var links: [(target: UInt64, value: Range<Int32>)] = []

  init(_ html: [UInt8], path: String, site: SiteModel) {
    let resolver = LinkResolver(page: Array(path.utf8), base: site.settings.baseURL, site: site.base)
    targets.reserveCapacity(64)
    links.reserveCapacity(128)
    targets.append(resolver.ownHash)
    html.withUnsafeBufferPointer { html in
      var index = 0
      while let sign = html.offset(of: UInt8(ascii: "="), from: index) {
        index = sign + 1
        guard index < html.count, html[index] == UInt8(ascii: "\"") else { continue }
        let start = index + 1
        let end = html.offset(of: UInt8(ascii: "\""), from: start) ?? html.count
        note(UnsafeBufferPointer(rebasing: html[start..<end]), at: start, of: html.attribute(endingAt: sign), resolver)
        index = min(end + 1, html.count)
      }
    }
  }

  private mutating func note(
    _ value: UnsafeBufferPointer<UInt8>, at start: Int, of attribute: LinkAttribute?, _ resolver: LinkResolver
  ) {
    switch attribute {
    case .id: targets.append(resolver.ownHash(fragment: value))
    case .link:
      guard let target = resolver.target(of: value) else { return }
      links.append((target, Int32(start)..<Int32(start + value.count)))
    case nil: break
    }
  }
}

/// What an attribute has to do with links.
private enum LinkAttribute { case id, link }

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte is next.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count, let found = memchr(base + start, CInt(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The attribute whose `=` is at `end`.
  fileprivate func attribute(endingAt end: Int) -> LinkAttribute? {
    guard end > 0 else { return nil }
    return switch self[end - 1] {
    case UInt8(ascii: "d"): ends(end, "id") ? .id : nil
    case UInt8(ascii: "f"): ends(end, "href") ? .link : nil
    case UInt8(ascii: "c"): ends(end, "src") ? .link : nil
    default: nil
    }
  }

  private func ends(_ end: Int, _ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    guard end > length, self[end - length - 1] == 0x20 || self[end - length - 1] == 0x0A, let base = baseAddress else {
      return false
    }
    return memcmp(base + end - length, name.utf8Start, length) == 0
  }
}
