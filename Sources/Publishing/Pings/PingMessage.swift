import Bytes

/// One request that tells a service what changed.
struct PingMessage: Sendable, Equatable {
  let address: String
  let contentType: String
  let body: [UInt8]
  /// “2 feeds”, for what is printed.
  let subject: String

  static func webSub(hub: String, feeds: [String]) -> PingMessage {
    let topics = feeds.map { "hub.url=\(formEncoded($0))" }.joined(separator: "&")
    return PingMessage(
      address: hub, contentType: "application/x-www-form-urlencoded", body: Array("hub.mode=publish&\(topics)".utf8),
      subject: feeds.count == 1 ? "1 feed" : "\(feeds.count) feeds")
  }

  static func indexNow(_ service: Pings.IndexNow, base: String, pages: [String]) -> PingMessage {
    var json = JSONWriter()
    json.object { json in
      json.member("host", host(of: base))
      json.member("key", service.key)
      json.member("keyLocation", "\(base)\(service.key).txt")
      json.array("urlList") { json in for page in pages { json.element(page) } }
    }
    return PingMessage(
      address: service.endpoint, contentType: "application/json; charset=utf-8", body: json.bytes,
      subject: pages.count == 1 ? "1 page" : "\(pages.count) pages")
  }

  private static func host(of address: String) -> String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return String(rest.prefix { $0 != "/" })
  }

  /// `application/x-www-form-urlencoded`, all but unreserved characters escaped.
  private static func formEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte.isASCIIAlphanumeric || "-._~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
