/// What changed in the watched folders since the last build began.
package struct ChangeSet: Sendable, Equatable {
  /// Absolute paths of files that were written, made, moved or removed, sorted; a folder stands for all in it.
  package var paths: [String]
  /// Whether other files may have changed too: at the first build, and when the system lost count.
  package var isIncomplete: Bool

  package init(paths: some Sequence<String>, isIncomplete: Bool = false) {
    self.paths = Set(paths).sorted()
    self.isIncomplete = isIncomplete
  }

  /// Anything may have changed.
  package static let unknown = ChangeSet(paths: [], isIncomplete: true)
}
