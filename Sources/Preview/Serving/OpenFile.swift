import Bytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file that is open for reading, and closed when nothing holds it any more.
///
/// Bulletin replaces files and never writes into them, so an open one keeps the bytes it had.
final class OpenFile: Sendable {
  let size: Int
  /// Differs whenever the file was replaced or written to.
  let stamp: FileStamp
  private let descriptor: CInt

  init(owning descriptor: CInt, status: stat) {
    self.descriptor = descriptor
    size = Int(status.st_size)
    stamp = FileStamp(status)
  }

  deinit { close(descriptor) }

  /// Up to `count` bytes from `offset` on; empty at the end of the file, and where reading fails.
  func read(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat { got = pread(descriptor, buffer.baseAddress, count, off_t(offset)) } while got < 0 && errno == EINTR
      filled = max(got, 0)
    }
  }

  /// The whole file; shorter than `size` where somebody cut it meanwhile.
  func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count < size {
      let part = read(at: bytes.count, count: size - bytes.count)
      if part.isEmpty { break }
      bytes += part
    }
    return bytes
  }
}
