/// Which `Host` headers are answered.
///
/// A page anywhere on the web may make its own name point to 127.0.0.1 and then read the preview, drafts included
/// (DNS rebinding). So a server on a loopback address answers to loopback names alone.
struct HostCheck: Sendable {
  private let isLoopback: Bool

  init(boundTo address: String) { isLoopback = Self.isLoopback(address) }

  func allows(_ host: String?) -> Bool {
    guard isLoopback, let host else { return true }
    return Self.isLoopback(Self.withoutPort(host).lowercased())
  }

  private static func isLoopback(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let isLoopbackIP4 = parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    return isLoopbackIP4 || name == "localhost" || name.hasSuffix(".localhost") || name == "::1" || name == "[::1]"
  }

  private static func withoutPort(_ host: String) -> String {
    guard let colon = host.lastIndex(of: ":"), host[colon...].dropFirst().allSatisfy(\.isNumber) else { return host }
    return String(host[..<colon])
  }
}
