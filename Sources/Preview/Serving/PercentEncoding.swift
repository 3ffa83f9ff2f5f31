import Bytes

/// Percent-encoding of paths (RFC 3986, section 2.1).
enum PercentEncoding {
  /// The components of a path, split at its slashes and then decoded; nil where a `%` is not followed by two digits.
  static func decode(_ path: ArraySlice<UInt8>) -> [[UInt8]]? {
    var components: [[UInt8]] = []
    for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let component = decodeComponent(part) else { return nil }
      components.append(component)
    }
    return components
  }

  /// The components as a path that starts with one slash and may be sent in a `Location`.
  static func encode(_ components: [[UInt8]]) -> String {
    var path: [UInt8] = []
    for component in components {
      path.append(UInt8(ascii: "/"))
      for byte in component { appendEncoded(byte, to: &path) }
    }
    return String(decoding: path, as: UTF8.self)
  }

  private static func decodeComponent(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
        return nil
      }
      decoded.append(high << 4 | low)
    }
    return decoded
  }

  private static func appendEncoded(_ byte: UInt8, to path: inout [UInt8]) {
    if byte.isASCIIAlphanumeric || "-._~".utf8.contains(byte) {
      path.append(byte)
    } else {
      path.append(UInt8(ascii: "%"))
      path.append(digits[Int(byte >> 4)])
      path.append(digits[Int(byte & 15)])
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    if byte.isASCIIDigit { return byte - UInt8(ascii: "0") }
    let letter = byte.asciiLowercased
    return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) ? letter - UInt8(ascii: "a") + 10 : nil
  }
}
