import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that any task may add to and read from, that has no name, and that the system removes when it is closed.
final class UnnamedFile: PartFile {
  private let descriptor: CInt
  private let size = Atomic(0)

  /// In the folder for temporary files; nil where there can be none.
  init?() {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/bulletin-XXXXXX".utf8CString)
    descriptor = path.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    guard unlink(path) == 0 else { return nil }
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Where the bytes are now; nil where there is no room for them.
  func append(_ bytes: [UInt8]) -> Int? {
    let offset = size.add(bytes.count, ordering: .relaxed).oldValue
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return nil }
      done += count
    }
    return offset
  }

  /// Nil where the file does not have them.
  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    ReadableFile.bytes(of: descriptor, at: offset, count: count)
  }

  /// As they were added: nobody else can have changed them.
  func bytes(at place: ArticleStore.Place) -> [UInt8]? { bytes(at: place.offset, count: place.size) }
}
