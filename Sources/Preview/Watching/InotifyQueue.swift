#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// One record of the inotify queue (inotify(7)).
  struct InotifyRecord {
    let watch: CInt
    private let mask: UInt32
    /// The entry of the watched folder that it is about; empty where it is about the folder itself.
    let name: String

    init(watch: CInt, mask: UInt32, name: String) {
      self.watch = watch
      self.mask = mask
      self.name = name
    }

    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
  }

  /// An inotify descriptor, closed with its last owner.
  final class InotifyQueue: Sendable {
    let descriptor: CInt

    init() throws(WatchFailure) {
      descriptor = inotify_init1(CInt(O_NONBLOCK) | CInt(O_CLOEXEC))
      if descriptor < 0 {
        throw WatchFailure(reason: "the system has no file watcher left (fs.inotify.max_user_instances)")
      }
    }

    deinit { close(descriptor) }

    /// Watches a folder; nil where none is there. Watching one twice gives the same number.
    func watch(_ folder: String) throws(WatchFailure) -> CInt? {
      let number = inotify_add_watch(descriptor, folder, Self.mask)
      if number >= 0 { return number }
      if errno == ENOSPC || errno == ENOMEM { throw .noWatchesLeft }
      return nil
    }

    func unwatch(_ number: CInt) { inotify_rm_watch(descriptor, number) }

    /// All records that have come so far.
    func read() -> [InotifyRecord] {
      var records: [InotifyRecord] = []
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = readBytes(descriptor, &buffer, buffer.count)
        guard count > 0 else { return records }
        buffer.withUnsafeBytes { Self.parse(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &records) }
      }
    }

    private static func parse(_ bytes: UnsafeRawBufferPointer, into records: inout [InotifyRecord]) {
      var offset = 0
      while offset + 16 <= bytes.count {
        let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        guard offset + 16 + length <= bytes.count else { return }
        let name = bytes[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
        records.append(
          InotifyRecord(
            watch: bytes.loadUnaligned(fromByteOffset: offset, as: CInt.self),
            mask: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
            name: String(decoding: name, as: UTF8.self)))
        offset += 16 + length
      }
    }

    private static let mask = [
      IN_CREATE, IN_MODIFY, IN_CLOSE_WRITE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ONLYDIR, IN_EXCL_UNLINK,
    ].reduce(UInt32(0)) { $0 | UInt32(truncatingIfNeeded: $1) }
  }

  /// The system call, by a name that `InotifyQueue.read` does not hide.
  private func readBytes(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
  }
#endif
