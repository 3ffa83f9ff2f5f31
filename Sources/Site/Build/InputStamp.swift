import Bytes
import Diagnostics

/// A fingerprint of everything a build reads, taken from file metadata alone: path, size, time of change.
struct InputStamp {
  /// Of Content and Templates, and of the program itself.
  private(set) var value: UInt64 = 0
  /// Whether a later change is certain to give another value.
  private(set) var isSettled = true

  private let now = FileStamp.now()

  init(of root: String) throws(EnvironmentFailure) {
    var print = Fingerprint(ProgramStamp.value())
    for folder in ["Content", "Templates"] { try addFolder("\(root)/\(folder)", to: &print) }
    value = print.value
  }

  private mutating func addFolder(_ path: String, to print: inout Fingerprint) throws(EnvironmentFailure) {
    guard try FileTree.kind(of: path) == .folder else { return }
    for name in try FileTree.names(in: path).sorted() {
      let child = "\(path)/\(name)"
      print.add(child)
      if try FileTree.kind(of: child) == .folder { try addFolder(child, to: &print) } else { add(child, to: &print) }
    }
    print.add(0)
  }

  private mutating func add(_ path: String, to print: inout Fingerprint) {
    guard let stamp = FileStamp(path: path) else { return }
    if !stamp.isSettled(at: now) { isSettled = false }
    for number in [stamp.size, stamp.modified, stamp.changed] { print.add(UInt64(bitPattern: number)) }
    print.add(stamp.inode)
  }
}
