/// Names at the top of Output that came with all that is in them.
struct WholeFolders {
  private let moved: Set<String>
  /// The answer for the name asked about last: files are asked about in the order of their paths.
  private var last: (name: String, isMoved: Bool) = ("", false)

  init(moved: Set<String>) { self.moved = moved }

  mutating func hold(_ path: String) -> Bool {
    if moved.isEmpty { return false }
    let end = path.utf8.firstIndex(of: UInt8(ascii: "/")) ?? path.utf8.endIndex
    if !path.utf8[..<end].elementsEqual(last.name.utf8) {
      let name = String(path[..<end])
      last = (name, moved.contains(name))
    }
    return last.isMoved
  }
}
