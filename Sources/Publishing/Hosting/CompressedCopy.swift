import CBrotli
import CZlib

/// Smaller copies of text files, which web servers hand out instead of compressing a file at each request.
///
/// The same bytes give the same copy on every run: no date and no name goes in.
package enum CompressedCopy {
  /// Whether a file is text that is long enough to gain from it; pictures and fonts are compressed already.
  package static func isWorthwhile(_ path: String, size: Int) -> Bool {
    size >= 1024 && kinds.contains(FileClass.extensionName(path))
  }

  /// The bytes of `path.gz` (RFC 1952), or nil where they would not be fewer.
  package static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let gzipWindow: CInt = 15 + 16
    let start = deflateInit2_(
      &stream, 9, Z_DEFLATED, gzipWindow, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    guard start == Z_OK, bytes.count < Int(UInt32.max) else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      smaller(than: input.count) { output in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        return deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : nil
      }
    }
  }

  /// The bytes of `path.br` (RFC 7932), or nil where they would not be fewer.
  package static func brotli(_ bytes: [UInt8]) -> [UInt8]? {
    smaller(than: bytes.count) { output in
      var size = output.count
      let done = BrotliEncoderCompress(
        Int32(BROTLI_MAX_QUALITY), Int32(BROTLI_DEFAULT_WINDOW), BROTLI_MODE_TEXT, bytes.count, bytes, &size,
        output.baseAddress)
      return done == BROTLI_TRUE ? size : nil
    }
  }
}

extension CompressedCopy {
  private static let kinds: Set<String> = ["html", "css", "js", "mjs", "json", "xml", "svg", "txt", "webmanifest"]

  /// What `compress` wrote into a buffer of one byte less than `size`; nil where that was not enough.
  private static func smaller(than size: Int, _ compress: (UnsafeMutableBufferPointer<UInt8>) -> Int?) -> [UInt8]? {
    guard size > 1 else { return nil }
    var written: Int?
    let bytes = [UInt8](unsafeUninitializedCapacity: size - 1) { buffer, count in
      written = compress(buffer)
      count = written ?? 0
    }
    return written == nil ? nil : bytes
  }
}
