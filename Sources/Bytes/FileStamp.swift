#if canImport(Glibc)
  package import Glibc
#elseif canImport(Musl)
  package import Musl
#elseif canImport(Darwin)
  package import Darwin
#endif

/// What the file system says of a file without reading it: another stamp where the file was written in between.
package struct FileStamp: Sendable, Equatable {
  package let size: Int64
  package let inode: UInt64
  /// Nanoseconds of the last change of the content, and of the content or the metadata.
  package let modified: Int64
  package let changed: Int64

  package init(_ status: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    size = Int64(status.st_size)
    inode = UInt64(status.st_ino)
    self.modified = FileStamp.nanoseconds(modified)
    self.changed = FileStamp.nanoseconds(changed)
  }

  /// Nil where there is no such file.
  package init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether a later write is certain to give another stamp: file systems count time in steps of some milliseconds,
  /// so that a file written twice in one step keeps its stamp.
  package func isSettled(at now: Int64) -> Bool { now - changed > FileStamp.step }

  private static let step: Int64 = 20_000_000
  /// After it every stamp is settled.
  package static let settlingTime = Duration.nanoseconds(step + 1_000_000)

  /// The clock that file systems use.
  package static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
