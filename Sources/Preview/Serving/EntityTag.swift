import Bytes

/// The `ETag` of one version of a file, quotes included.
struct EntityTag: Equatable, Sendable {
  let text: String

  init(_ stamp: FileStamp) {
    let words = [stamp.inode, UInt64(bitPattern: stamp.size), UInt64(bitPattern: stamp.modified)]
    text = "\"" + words.map { String($0, radix: 16) }.joined(separator: "-") + "\""
  }

  init(bytes: [UInt8]) {
    text = "\"" + String(ContentHash.of(bytes), radix: 16) + "\""
  }

  /// Whether an `If-None-Match` header lists this tag, compared weakly (RFC 9110, section 13.1.2).
  func isListed(in header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { item in
      let tag = item.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
      return tag == "*" || tag == text || tag == "W/" + text
    }
  }
}
