import Briefings
import Bytes
import Diagnostics

/// What earlier builds wrote into Output: the manifest there, by path.
struct OwnedFiles: Sendable {
  let manifest: OutputManifest
  /// Nil until somebody asks for many of them: a build that nothing follows does not.
  private let places: [String: Int]?
  /// Of the manifest's file when it was read or written: while it is the same, so is the manifest.
  private let stamp: FileStamp?

  static let none = OwnedFiles(OutputManifest([]), stamp: nil)

  init(_ manifest: OutputManifest, stamp: FileStamp?) { self.init(manifest, places: nil, stamp: stamp) }

  private init(_ manifest: OutputManifest, places: [String: Int]?, stamp: FileStamp?) {
    (self.manifest, self.places, self.stamp) = (manifest, places, stamp)
  }

  /// The same, set up to be asked about every file.
  func indexed() -> OwnedFiles {
    if places != nil { return self }
    let places = manifest.entries.indices.map { (manifest.entries[$0].path, $0) }
    return OwnedFiles(manifest, places: Dictionary(places, uniquingKeysWith: { first, _ in first }), stamp: stamp)
  }

  subscript(path: String) -> StagedFile? { place(of: path).map { manifest.entries[$0] } }

  private func place(of path: String) -> Int? {
    if let places { return places[path] }
    // Somebody asks for a few all the same.
    return manifest.entries.firstIndex { $0.path == path }
  }

  /// Whether the file at `path` is still this manifest.
  func isAt(_ path: String) -> Bool { stamp != nil && FileStamp(path: path) == stamp }

  /// What is owned once `files` are in place, with a manifest for the way there; nil where these are not the same paths.
  func manifest(of files: [StagedFile]) -> OutputManifest? {
    guard files.count == manifest.entries.count else { return nil }
    var next = manifest
    for file in files {
      guard let place = place(of: file.path) else { return nil }
      let entry = manifest.entries[place]
      if file.stagedName != nil || entry.stagedName != nil || entry.hash != file.hash || entry.size != file.size {
        next.replace(place, with: file)
      }
    }
    return next
  }

  /// The same files with other bytes, as the manifest at `path` lists them now.
  func replaced(by manifest: OutputManifest, at path: String) -> OwnedFiles {
    OwnedFiles(manifest, places: places, stamp: FileStamp(path: path))
  }

  /// The files that are not in `folder` with their sizes.
  func missing(in folder: FolderHandle, jobs: Int) async throws -> Set<String> {
    let entries = manifest.entries
    let isThere = try await concurrentMap(
      entries.count, jobs: jobs,
      throwing: { index in
        try folder.size(ofFile: entries[index].path) == entries[index].size
      })
    return Set(entries.indices.lazy.filter { !isThere[$0] }.map { entries[$0].path })
  }
}
