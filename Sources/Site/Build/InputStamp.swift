import Briefings
import Bytes
import Diagnostics

/// A fingerprint of everything a build reads, taken from file metadata alone: path, size, time of change.
struct InputStamp: Sendable {
  /// Of Content and Templates, and of the program itself.
  let value: UInt64
  /// Whether a later change is certain to give another value.
  let isSettled: Bool

  /// When it was begun.
  let time: Int64
  private let root: String
  private let inputs: [(path: String, isFolder: Bool)]
  private let stamps: [FileStamp?]

  /// Of every file, by its path with that of the root.
  var files: [String: FileStamp] {
    Dictionary(
      zip(inputs, stamps).compactMap { input, stamp in stamp.map { (input.path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  init(of root: String, jobs: Int) async throws(EnvironmentFailure) {
    let now = FileStamp.now()
    var found: [(path: String, isFolder: Bool)] = []
    for folder in ["Content", "Templates"] { try InputStamp.list("\(root)/\(folder)", into: &found) }
    let inputs = found
    let stamps = await concurrentMap(inputs.count, jobs: jobs) { index in
      inputs[index].isFolder ? nil : FileStamp(path: inputs[index].path)
    }
    self.init(root, inputs, stamps, at: now)
  }

  private init(_ root: String, _ inputs: [(path: String, isFolder: Bool)], _ stamps: [FileStamp?], at now: Int64) {
    var print = Fingerprint(ProgramStamp.value())
    for (input, stamp) in zip(inputs, stamps) {
      // Without the root: a site is the same under another name of its folder.
      print.add(String(input.path.utf8.dropFirst(root.utf8.count)) ?? input.path)
      print.add(stamp) { print, stamp in
        for number in [stamp.size, stamp.modified, stamp.changed] { print.add(UInt64(bitPattern: number)) }
        print.add(stamp.inode)
      }
    }
    value = print.value
    (time, self.root, self.inputs, self.stamps) = (now, root, inputs, stamps)
    isSettled = stamps.allSatisfy { $0?.isSettled(at: now) != false }
  }

  /// The stamp now, where no more than the files at `paths` (below the root) may have changed, and those of them that
  /// are there; nil where one of them was not there before, or is gone.
  func after(editing paths: [String]) -> (stamp: InputStamp, edited: [String])? {
    let now = FileStamp.now()
    var (stamps, edited) = (stamps, [String]())
    for path in paths {
      let full = "\(root)/\(path)"
      let stamp = FileStamp(path: full)
      guard let place = inputs.firstIndex(where: { $0.path == full }) else {
        // What an editor made and removed again while it saved.
        if stamp == nil { continue }
        return nil
      }
      guard let stamp, !inputs[place].isFolder else { return nil }
      stamps[place] = stamp
      edited.append(path)
    }
    return (InputStamp(root, inputs, stamps, at: now), edited)
  }

  /// Adds a folder and all below it, in the order of their names.
  private static func list(
    _ folder: String, into found: inout [(path: String, isFolder: Bool)]
  ) throws(EnvironmentFailure) {
    guard try FileTree.kind(of: folder) == .folder else { return }
    found.append((folder, true))
    for (name, kind) in try FileTree.entries(in: folder).sorted(by: { $0.name < $1.name }) {
      let child = "\(folder)/\(name)"
      var isFolder = kind == .folder
      if kind == .unknown { isFolder = try FileTree.kind(of: child) == .folder }
      if isFolder { try list(child, into: &found) } else { found.append((child, false)) }
    }
  }
}
