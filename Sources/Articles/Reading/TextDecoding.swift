import Bytes
package import Diagnostics

/// A text file in UTF-8, whatever it was stored in.
package struct DecodedText {
  /// UTF-8 files are kept as they are, byte order mark included; others are transcribed.
  package var file: SourceFile
  /// Where the text begins: after a byte order mark.
  package var start: Int
  /// What the file was stored in, unless it was UTF-8.
  package var encoding: String?
  package var diagnostics: [Diagnostic] = []
}

/// Finds out how a file is encoded: a byte order mark decides, then valid UTF-8, then Windows-1252.
package enum TextDecoding {
  package static func decode(path: String, bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return decodeUTF16(path: path, bytes: bytes, bigEndian: bytes[0] == 0xFE)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let invalid = firstInvalidUTF8(in: bytes) else {
      return rejectingNULs(DecodedText(file: SourceFile(path: path, bytes: bytes), start: start))
    }
    return decodeWindows1252(path: path, bytes: Array(bytes[start...]), invalid: invalid - start)
  }

  private static func decodeUTF16(path: String, bytes: [UInt8], bigEndian: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    let file = SourceFile(path: path, text: String(decoding: units, as: UTF16.self))
    return rejectingNULs(DecodedText(file: file, start: 0, encoding: "UTF-16"))
  }

  private static func decodeWindows1252(path: String, bytes: [UInt8], invalid: Int) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var place = invalid
    for (index, byte) in bytes.enumerated() {
      if index == invalid { place = text.count }
      text.append(contentsOf: String(windows1252Scalar(byte)).utf8)
    }
    var decoded = DecodedText(file: SourceFile(path: path, bytes: text), start: 0, encoding: "Windows-1252")
    decoded.diagnostics.append(
      .warning(
        "encoding", "not UTF-8; read as Windows-1252", at: Location(decoded.file, place..<place),
        help: "save the file as UTF-8"))
    return rejectingNULs(decoded)
  }

  private static func rejectingNULs(_ decoded: DecodedText) -> DecodedText {
    let bytes = decoded.file.bytes
    guard bytes.withUnsafeBufferPointer({ $0.has(0) }), let place = bytes.firstIndex(of: 0) else { return decoded }
    var decoded = decoded
    decoded.diagnostics.append(
      .error(
        "nul-byte", "NUL in a text file", at: Location(decoded.file, place..<place + 1),
        help: "this looks like a binary file; take it out of Content"))
    return decoded
  }
}

/// The offset of the first byte that is not part of valid UTF-8, or nil.
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes { bytes in
    var index = 0
    while index < bytes.count {
      index = endOfASCII(in: bytes, from: index)
      guard index < bytes.count else { return nil }
      let length = validScalarLength(in: bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }
}

/// Where the first byte beyond ASCII stands, sixteen or eight bytes looked at in one step.
private func endOfASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
  var index = start
  while bytes.count - index >= 16 {
    let pair = (
      bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
    )
    guard (pair.0 | pair.1) & 0x8080_8080_8080_8080 == 0 else { break }
    index &+= 16
  }
  while index + 8 <= bytes.count {
    guard bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 else { break }
    index += 8
  }
  while index < bytes.count, bytes[index] < 0x80 { index += 1 }
  return index
}

/// The length of the well-formed multi-byte sequence at `index` (Unicode table 3-7), or 0.
private func validScalarLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch bytes[index] {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for next in bytes[(index + 2)..<(index + length)] where !next.isUTF8Continuation { return 0 }
  return length
}

/// The character that Windows-1252 gives a byte; the five it leaves undefined become U+FFFD.
private func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  let table: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D,
    0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
    0xFFFD,
    0x017E, 0x0178,
  ]
  return Unicode.Scalar(table[Int(byte) - 0x80]) ?? "\u{FFFD}"
}
