import Articles
import Bytes
import Diagnostics

/// Whom publishing tells what changed: nobody, unless `pings` in `site.yaml` names them.
package struct PingSettings: Sendable, Equatable {
  /// WebSub hubs: the feeds name them to their readers, and they are told of feeds that changed.
  package var hubs: [String] = []
  package var indexNow: IndexNow?
  package var isEmpty: Bool { hubs.isEmpty && indexNow == nil }

  /// The key is public: it lies in the site as `KEY.txt`.
  package struct IndexNow: Sendable, Equatable {
    package var key: String
    /// Nil for the service of indexnow.org.
    package var endpoint: String?
  }
}

extension FieldReader {
  /// Reads `{websub: [HUB, …], indexnow: KEY}`, where the key may also be `{key: KEY, endpoint: URL}`.
  mutating func pings(_ key: String) -> PingSettings {
    guard let value = value(key) else { return PingSettings() }
    guard case .mapping(let fields) = value.kind else {
      return wrongType(key, value, "a mapping of websub and indexnow") ?? PingSettings()
    }
    var inner = FieldReader(fields, of: file, subject: key, known: ["websub", "indexnow"])
    let settings = PingSettings(hubs: inner.webAddresses("websub"), indexNow: inner.indexNow())
    inner.diagnostics.forEach { report($0) }
    return settings
  }

  private mutating func webAddresses(_ key: String) -> [String] {
    locatedTexts(key).compactMap { text, range in
      if Self.isWebAddress(text) { return text }
      report(
        .error(
          "bad-url", "\(key) is no web address: “\(text)”", at: Location(file, range),
          help: "write it as https://hub.example.org/"))
      return nil
    }
  }

  private mutating func indexNow() -> PingSettings.IndexNow? {
    guard let value = value("indexnow") else { return nil }
    guard case .mapping(let fields) = value.kind else {
      return indexNowKey("indexnow").map { PingSettings.IndexNow(key: $0) }
    }
    var inner = FieldReader(fields, of: file, subject: "indexnow", known: ["key", "endpoint"])
    let (key, endpoint) = (inner.indexNowKey("key"), inner.webAddresses("endpoint").first)
    inner.diagnostics.forEach { report($0) }
    return key.map { PingSettings.IndexNow(key: $0, endpoint: endpoint) }
  }

  /// Eight to 128 letters, digits and hyphens, as the protocol has it; it is also a file's name.
  private mutating func indexNowKey(_ key: String) -> String? {
    guard let text = text(key), let value = value(key) else { return nil }
    let isKey = text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    if isKey, (8...128).contains(text.utf8.count) { return text }
    report(
      .error(
        "bad-key", "\(key) is no key for IndexNow: “\(text)”", at: Location(file, value.range),
        help: "a key is 8 to 128 letters, digits and hyphens"))
    return nil
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["https://", "http://"].contains { lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count }
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
  }
}
