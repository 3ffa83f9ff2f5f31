import Diagnostics

/// `user@host:/folder`, taken apart.
struct RemotePlace: Sendable, Equatable {
  /// As ssh takes it, without brackets around an IPv6 address.
  let host: String
  /// As rsync takes it.
  let bracketedHost: String
  let folder: String

  init(_ destination: String) throws(EnvironmentFailure) {
    let start = destination.lastIndex(of: "]") ?? destination.startIndex
    guard let colon = destination[start...].firstIndex(of: ":") else { throw Self.problem(destination) }
    bracketedHost = String(destination[..<colon])
    host = bracketedHost.filter { $0 != "[" && $0 != "]" }
    var path = destination[destination.index(after: colon)...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    // Nothing expands `~` on the far side, but a relative path starts in the home folder there.
    if path.hasPrefix("~/") { path = path.dropFirst(2) }
    folder = String(path)
    let isPlain = destination.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPlain, !host.isEmpty, !host.hasPrefix("-"), !host.contains(where: \.isWhitespace), !folder.isEmpty,
      !folder.hasPrefix("-"), !folder.hasPrefix(":"), !folder.hasPrefix("~")
    else { throw Self.problem(destination) }
  }

  private static func problem(_ destination: String) -> EnvironmentFailure {
    EnvironmentFailure(destination, "is no place for rsync; write it as user@host:/folder")
  }
}
