import Bytes
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A fingerprint of everything a build reads, taken from file metadata alone: path, size, time of change.
enum InputStamp {
  /// Of Content and Templates below `root`, and of the program itself: another program may write other bytes.
  static func of(_ root: String) throws(EnvironmentFailure) -> UInt64 {
    var lines: [UInt8] = []
    add(CommandLine.arguments.first.flatMap(executable) ?? "", to: &lines)
    for folder in ["Content", "Templates"] { try addFolder("\(root)/\(folder)", to: &lines) }
    return ContentHash.of(lines)
  }

  private static func addFolder(_ path: String, to lines: inout [UInt8]) throws(EnvironmentFailure) {
    guard try FileTree.kind(of: path) == .folder else { return }
    for name in try FileTree.names(in: path).sorted() {
      let child = "\(path)/\(name)"
      if add(child, to: &lines) { try addFolder(child, to: &lines) }
    }
  }

  /// Adds a file's path and metadata; true for a folder.
  @discardableResult
  private static func add(_ path: String, to lines: inout [UInt8]) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    lines.append(contentsOf: path.utf8)
    lines.append(0)
    guard !isFolder else { return true }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    for number in [Int(status.st_size), modified.tv_sec, modified.tv_nsec, changed.tv_sec, changed.tv_nsec] {
      withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { lines.append(contentsOf: $0) }
    }
    return false
  }

  /// The program's file, where the system tells.
  private static func executable(_ argument: String) -> String? {
    #if os(Linux)
      guard let path = realpath("/proc/self/exe", nil) else { return argument }
    #else
      guard let path = realpath(argument, nil) else { return argument }
    #endif
    defer { free(path) }
    return String(cString: path)
  }
}
