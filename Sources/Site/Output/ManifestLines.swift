import Bytes

/// Reads the lines of a manifest's bytes: a path, a size, a hash and a name that may be empty, with tabs between.
struct ManifestLines {
  private let bytes: [UInt8]
  private var offset: Int

  /// `offset` is where the first line begins.
  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }

  /// Nil where the next line is none of a manifest.
  mutating func next() -> StagedFile? {
    guard let path = field(endingIn: UInt8(ascii: "\t")), let size = field(endingIn: UInt8(ascii: "\t")),
      let hash = field(endingIn: UInt8(ascii: "\t")), let name = field(endingIn: UInt8(ascii: "\n")),
      let size = number(size, radix: 10), let hash = number(hash, radix: 16), let size = Int(exactly: size)
    else { return nil }
    let text = String(decoding: bytes[path], as: UTF8.self)
    guard OutputPath.problem(with: text) == nil else { return nil }
    let stagedName = name.isEmpty ? nil : String(decoding: bytes[name], as: UTF8.self)
    return StagedFile(path: text, size: size, hash: hash, stagedName: stagedName)
  }

  private mutating func field(endingIn end: UInt8) -> Range<Int>? {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\t"), bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    guard offset < bytes.count, bytes[offset] == end else { return nil }
    offset += 1
    return start..<offset - 1
  }

  private func number(_ field: Range<Int>, radix: UInt64) -> UInt64? {
    guard !field.isEmpty, field.count <= 16 else { return nil }
    var value: UInt64 = 0
    for byte in bytes[field] {
      let letter = (byte | 0x20) &- UInt8(ascii: "a")
      let digit = byte.isASCIIDigit ? UInt64(byte - UInt8(ascii: "0")) : letter < 6 ? UInt64(letter) + 10 : radix
      guard digit < radix else { return nil }
      value = value &* radix &+ digit
    }
    return value
  }
}
