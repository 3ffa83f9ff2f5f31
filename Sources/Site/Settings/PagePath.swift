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

  /// The path of the page that a server sends the file for.
  static func page(_ file: String) -> String {
    let encoded = encoded(file)
    return encoded.hasSuffix("index.html") ? String(encoded.utf8.dropLast("index.html".utf8.count)) ?? encoded : encoded
  }

  /// What leads from a page to the site's root: `../../` for `topics/turkey/`.
  static func root(from path: [UInt8]) -> [UInt8] {
    let levels = path.withUnsafeBufferPointer { path in path.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }
    var root: [UInt8] = []
    root.reserveCapacity(levels * 3)
    for _ in 0..<levels {
      root.append(UInt8(ascii: "."))
      root.append(UInt8(ascii: "."))
      root.append(UInt8(ascii: "/"))
    }
    return root
  }

  private static func hex(_ value: UInt8) -> String { String(value, radix: 16, uppercase: true) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "~")
  }
}
