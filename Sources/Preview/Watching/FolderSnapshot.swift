import Bytes

/// The stamps of all watched files at one moment.
struct FolderSnapshot {
  private(set) var files: [String: FileStamp] = [:]

  init(of tree: WatchedTree) {
    var folders: [String] = []
    for root in tree.folders {
      guard let status = FolderListing.status(of: root, followingLink: true) else { continue }
      if FolderListing.isFolder(status) { folders.append(root) } else { files[root] = FileStamp(status) }
    }
    while let folder = folders.popLast() {
      for entry in FolderListing.entries(of: folder) where tree.contains(entry.path, name: entry.name) {
        if entry.isFolder { folders.append(entry.path) } else { files[entry.path] = entry.stamp }
      }
    }
  }

  /// The files that are new or different in `newer`.
  func changed(in newer: FolderSnapshot) -> [String] {
    newer.files.compactMap { path, stamp in files[path] == stamp ? nil : path }
  }

  /// The files that `newer` no longer has.
  func removed(in newer: FolderSnapshot) -> [String] {
    files.keys.filter { newer.files[$0] == nil }
  }
}
