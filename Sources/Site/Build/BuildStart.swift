/// What a build starts from.
struct BuildStart: Sendable {
  /// What the build before left.
  var memory: BuildMemory?
  var inputs: InputStamp?
  /// All that may have changed since `memory`; nil where anything may have.
  var edits: ArticleEdits?
  /// Nil where articles are not kept on disk.
  var keeper: ArticleKeeper?
  var lock: OutputLock?
}
