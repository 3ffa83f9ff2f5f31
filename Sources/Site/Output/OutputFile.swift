/// One file of the site that is written: where it goes under Output, and its bytes.
package struct OutputFile: Sendable, Equatable {
  /// Relative to Output, with forward slashes: `topics/turkey/index.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What `OutputStage` did with a file: enough to put it in place later, without its bytes.
package struct StagedFile: Sendable, Equatable {
  package let path: String
  package let size: Int
  /// `ContentHash` of the bytes.
  package let hash: UInt64
  /// Its name in the staging folder, or nil where Output holds these bytes already.
  package let stagedName: String?

  package init(path: String, size: Int, hash: UInt64, stagedName: String?) {
    self.path = path
    self.size = size
    self.hash = hash
    self.stagedName = stagedName
  }

  /// The file as a later build finds it.
  package var inPlace: StagedFile { StagedFile(path: path, size: size, hash: hash, stagedName: nil) }
}

/// What a build changed in Output.
package struct WrittenOutput: Sendable, Equatable {
  package var written: Int
  package var unchanged: Int
  package var removed: Int
  package var bytes: Int
  /// Files written or removed, below Output.
  package var changedPaths: [String] = []

  package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0, bytes: Int = 0, changedPaths: [String] = []) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.bytes = bytes
    self.changedPaths = changedPaths
  }
}
