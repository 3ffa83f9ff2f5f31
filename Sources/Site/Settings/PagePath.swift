import Bytes
import Foundation

/// Paths of pages inside the site, such as `topics/turkey/`, as links need them.
enum PagePath {
  /// The path with every byte that a URL may not hold as it is percent-encoded.
  static func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: { !isPlain($0) }) else { return path }
    var encoded = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%" + hex(byte >> 4) + hex(byte & 15)
      }
    }
    return encoded
  }

  /// The path as files are named: what `encoded` was made from.
  static func decoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    return path.removingPercentEncoding ?? path
  }

  /// The file under Output that a server sends for the path.
  static func file(_ path: String) -> String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }

  /// How many folders below the site's root the page is.
  static func depth(_ path: String) -> Int { path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }

  private static func hex(_ value: UInt8) -> String { String(value, radix: 16, uppercase: true) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "~")
  }
}
