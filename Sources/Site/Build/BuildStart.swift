/// What a build starts from.
struct BuildStart: Sendable {
  /// What the build before left.
  var memory: BuildMemory?
  var inputs: InputStamp?
  /// The only articles that may have changed since `memory`, each in its old place; nil where anything may have.
  var edited: [String]?
  /// Nil where articles are not kept on disk.
  var keeper: ArticleKeeper?
  var lock: OutputLock?
}
