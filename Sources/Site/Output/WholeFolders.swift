/// Names at the top of Output that came with all that is in them.
struct WholeFolders {
  private let moved: Set<String>
  /// The answer for the name asked about last: files are asked about in the order of their paths.
  private var last: (name: Substring, isMoved: Bool) = ("", false)

  init(moved: Set<String>) { self.moved = moved }

  mutating func hold(_ path: String) -> Bool {
    if moved.isEmpty { return false }
    let name = path.prefix { $0 != "/" }
    if name != last.name { last = (name, moved.contains(String(name))) }
    return last.isMoved
  }
}
