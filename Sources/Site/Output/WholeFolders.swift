/// Names at the top of Output that came with all that is in them.
struct WholeFolders {
  private let moved: Set<String>
  /// The folder asked about last, with its slash, and the answer: files are asked about in the order of their paths.
  private var last: (folder: String, isMoved: Bool) = ("/", false)

  init(moved: Set<String>) { self.moved = moved }

  mutating func hold(_ path: String) -> Bool {
    if moved.isEmpty { return false }
    if path.hasPrefix(last.folder) { return last.isMoved }
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return moved.contains(path) }
    last = (String(path[...slash]), moved.contains(String(path[..<slash])))
    return last.isMoved
  }
}
