import Bytes

/// Where a request target points, below the base path of the site.
///
/// Components are decoded bytes; none is empty, `.` or `..`, and none holds a slash or a NUL, so that no path made of
/// them can climb. Names that begin with a dot are not served, `.well-known` excepted.
struct RequestPath: Equatable {
  var components: [[UInt8]]
  /// Whether the target ended with a slash: it asks for the index of a folder.
  var isFolder: Bool

  enum Reading: Equatable {
    case inside(RequestPath)
    /// The path is well formed, and no file of the site can have it.
    case outside
    /// `%` without two hexadecimal digits, a NUL, or no path at all.
    case malformed
  }

  /// Reads the target of a request line, in origin form (`/a?b`) or absolute form (`http://host/a?b`).
  static func read(target: [UInt8], below base: [[UInt8]]) -> Reading {
    guard let path = path(ofTarget: target) else { return .malformed }
    guard let decoded = PercentEncoding.decode(path), !decoded.joined().contains(0) else { return .malformed }
    var components = decoded
    let isFolder = components.last?.isEmpty ?? true
    if isFolder { components = components.dropLast() }
    guard components.allSatisfy(isServedName), components.starts(with: base) else { return .outside }
    components.removeFirst(base.count)
    if components.isEmpty, !isFolder { return .outside }
    return .inside(RequestPath(components: components, isFolder: isFolder))
  }

  /// The components of a base path such as `/news/` or `news`, percent-decoded; empty for a site at the root.
  static func base(_ path: String) -> [[UInt8]] {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    return parts.map { PercentEncoding.decode($0[...])?.first ?? $0 }
  }
}

extension RequestPath {
  /// What stands between the authority and the query, without its leading slash.
  private static func path(ofTarget target: [UInt8]) -> ArraySlice<UInt8>? {
    let end = target.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? target.endIndex
    var path = target[..<end]
    if path.first != UInt8(ascii: "/") {
      guard let scheme = ["http://", "https://"].first(where: { path.starts(with: $0.utf8) }) else { return nil }
      path = path.dropFirst(scheme.utf8.count)
      path = path[(path.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex)...]
    }
    return path.dropFirst()
  }

  private static func isServedName(_ name: [UInt8]) -> Bool {
    guard let first = name.first, !name.contains(UInt8(ascii: "/")) else { return false }
    return first != UInt8(ascii: ".") || name.elementsEqual(".well-known".utf8)
  }
}
