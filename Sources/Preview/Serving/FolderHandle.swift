#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder, and the only way from a request to a file.
///
/// Each component of a path is opened by itself and without following symbolic links, so that no name, and no link
/// that someone left in Output, leads out of the folder.
struct FolderHandle: ~Copyable {
  private let descriptor: CInt

  /// Opens `path`, which may itself be a link; nil where no folder is there.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  enum Entry {
    case file(OpenFile)
    case folder
    case missing
  }

  /// What `components` name below this folder; a device, a pipe or a socket counts as missing.
  func entry(at components: [[UInt8]]) -> Entry {
    var current = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    for (index, component) in components.enumerated() {
      guard current >= 0 else { return .missing }
      let isLast = index == components.count - 1
      let next = Self.openEntry(component, in: current, isFolder: !isLast)
      close(current)
      current = next
    }
    return current < 0 ? .missing : Self.entry(owning: current)
  }

  private static func openEntry(_ name: [UInt8], in folder: CInt, isFolder: Bool) -> CInt {
    // A pipe without a writer would block for ever; O_NONBLOCK has no effect on regular files.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (isFolder ? O_DIRECTORY : 0)
    return (name + [0]).withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return -1 }
      return openat(folder, start.assumingMemoryBound(to: CChar.self), flags)
    }
  }

  private static func entry(owning descriptor: CInt) -> Entry {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      close(descriptor)
      return .missing
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(OpenFile(owning: descriptor, status: status))
    case S_IFDIR:
      close(descriptor)
      return .folder
    default:
      close(descriptor)
      return .missing
    }
  }
}
