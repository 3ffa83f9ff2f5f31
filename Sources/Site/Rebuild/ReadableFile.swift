import Bytes
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file whose parts any task may read.
final class ReadableFile: PartFile {
  private let descriptor: CInt
  let size: Int

  /// Nil where there is no such file.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return nil }
    size = Int(status.st_size)
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Nil where the file does not have them.
  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
    return ReadableFile.bytes(of: descriptor, at: offset, count: count)
  }

  /// Nil where the open file does not have them.
  static func bytes(of descriptor: CInt, at offset: Int, count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let rest = buffer.baseAddress.map { $0 + initialized }
        let done = pread(descriptor, rest, count - initialized, off_t(offset + initialized))
        if done < 0, errno == EINTR { continue }
        if done <= 0 { break }
        initialized += done
      }
    }
    return bytes.count == count ? bytes : nil
  }

  /// Nil where the file does not have them, or has others.
  func bytes(at place: ArticleStore.Place) -> [UInt8]? {
    guard let bytes = bytes(at: place.offset, count: place.size), ContentHash.of(bytes) == place.checksum else {
      return nil
    }
    return bytes
  }
}
