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

  /// The file as a later build finds it.
  package var inPlace: StagedFile { StagedFile(path: path, size: size, hash: hash, stagedName: nil) }
}

/// What a build changed in Output.
package struct WrittenOutput: Sendable, Equatable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  package var bytes = 0
  /// Files written or removed, below Output.
  package var changedPaths: [String] = []
}
