import Bytes

extension [UInt8] {
  /// Appends a URL as libcmark does: percent-encoded where needed, `&` and `'` as entities.
  mutating func appendEscapedURL(_ url: some Sequence<UInt8>) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
      case _ where isSafeInURL(byte): append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }
}

private func isSafeInURL(_ byte: UInt8) -> Bool {
  if byte.isASCIIAlphanumeric { return true }
  switch byte {
  case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "("),
    UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"),
    UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
    UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
    return true
  default: return false
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// Whether following the link could run code or read the reader's disk: `javascript:`, `vbscript:`, `file:` and
/// `data:` other than common images, in any case.
func isDangerousURL(_ url: some Collection<UInt8>) -> Bool {
  let start = url.prefix(16).map(\.asciiLowercased)
  func begins(_ scheme: String) -> Bool { start.starts(with: scheme.utf8) }
  if begins("javascript:") || begins("vbscript:") || begins("file:") { return true }
  guard begins("data:") else { return false }
  return !["png", "gif", "jpeg", "webp"].contains { begins("data:image/\($0)") }
}
