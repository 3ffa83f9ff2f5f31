import Briefings
import Bytes
import Diagnostics

/// A fingerprint of everything a build reads, taken from file metadata alone: path, size, time of change; without the root,
/// because a site is the same under another name of its folder.
struct InputStamp: Sendable {
  /// Of Content and Templates, and of the program itself.
  let value: UInt64
  /// Whether a later change is certain to give another value.
  let isSettled: Bool

  /// When it was begun.
  let time: Int64
  private let root: String
  /// Below the root.
  private let inputs: [(path: String, isFolder: Bool)]
  private let stamps: [FileStamp?]

  /// Of the files at `paths`, nil where there was none.
  func stamps(of paths: [String]) -> [FileStamp?] {
    // Mostly both are in one order.
    var (found, place) = ([FileStamp?](), 0)
    found.reserveCapacity(paths.count)
    for path in paths {
      while place < inputs.count, inputs[place].path != path { place += 1 }
      guard place < inputs.count else { return paths.map(stampsByPath) }
      found.append(stamps[place])
    }
    return found
  }

  private var stampsByPath: (String) -> FileStamp? {
    let places = Dictionary(inputs.indices.map { (inputs[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    return { path in places[path].flatMap { stamps[$0] } }
  }

  init(of root: String, jobs: Int) async throws(EnvironmentFailure) {
    let now = FileStamp.now()
    var found: [(path: String, isFolder: Bool)] = []
    for folder in ["Content", "Templates"] { try InputStamp.list(folder, of: root, into: &found) }
    let (inputs, folder) = (found, FolderHandle(path: root))
    let stamps = await concurrentMap(inputs.count, jobs: jobs) { index in
      inputs[index].isFolder ? nil : folder?.stamp(of: inputs[index].path)
    }
    self.init(root, inputs, stamps, at: now)
  }

  private init(_ root: String, _ inputs: [(path: String, isFolder: Bool)], _ stamps: [FileStamp?], at now: Int64) {
    var print = Fingerprint(ProgramStamp.value())
    for (input, stamp) in zip(inputs, stamps) {
      print.add(input.path)
      print.add(stamp) { print, stamp in
        for number in [stamp.size, stamp.modified, stamp.changed] { print.add(UInt64(bitPattern: number)) }
        print.add(stamp.inode)
      }
    }
    value = print.value
    (time, self.root, self.inputs, self.stamps) = (now, root, inputs, stamps)
    isSettled = stamps.allSatisfy { $0?.isSettled(at: now) != false }
  }

  /// The stamp now, where no more than the files at `paths` (below the root) may have changed, come or gone, and what
  /// became of them; nil where one of them is something else than a file, or in a folder that is new.
  func after(editing paths: [String]) -> (stamp: InputStamp, edits: ArticleEdits)? {
    let now = FileStamp.now()
    var (inputs, stamps, edits) = (inputs, stamps, ArticleEdits())
    for path in paths {
      let (stamp, place) = (FileStamp(path: "\(root)/\(path)"), inputs.firstIndex { $0.path == path })
      if let place, inputs[place].isFolder { return nil }
      if stamp != nil { guard case .file? = try? FileTree.kind(of: "\(root)/\(path)") else { return nil } }
      if let place, let stamp {
        stamps[place] = stamp
        edits.changed.append(path)
      } else if let place {
        inputs.remove(at: place)
        stamps.remove(at: place)
        edits.gone.append(path)
      } else if let stamp {
        guard let place = InputStamp.place(of: path, in: inputs) else { return nil }
        inputs.insert((path, false), at: place)
        stamps.insert(stamp, at: place)
        edits.came.append(path)
      }
      // What an editor made and removed again while it saved is neither.
    }
    return (InputStamp(root, inputs, stamps, at: now), edits)
  }

  /// Where `list` would put a new file; nil where its folder is not in the list.
  private static func place(of path: String, in inputs: [(path: String, isFolder: Bool)]) -> Int? {
    let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    let name = path.dropFirst(folder.count)
    guard var place = inputs.firstIndex(where: { $0.isFolder && $0.path == folder.dropLast() }) else { return nil }
    place += 1
    while place < inputs.count, inputs[place].path.hasPrefix(folder) {
      let other = inputs[place].path.dropFirst(folder.count)
      if !other.contains("/"), other > name { return place }
      place += 1
    }
    return place
  }

  /// Adds a folder and all below it, in the order of their names.
  private static func list(
    _ folder: String, of root: String, into found: inout [(path: String, isFolder: Bool)]
  ) throws(EnvironmentFailure) {
    guard try FileTree.kind(of: "\(root)/\(folder)") == .folder else { return }
    found.append((folder, true))
    for (name, kind) in try FileTree.entries(in: "\(root)/\(folder)").sorted(by: { $0.name < $1.name }) {
      let child = "\(folder)/\(name)"
      var isFolder = kind == .folder
      if kind == .unknown { isFolder = try FileTree.kind(of: "\(root)/\(child)") == .folder }
      if isFolder { try list(child, of: root, into: &found) } else { found.append((child, false)) }
    }
  }
}
