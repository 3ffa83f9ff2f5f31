/// Which article files somebody edited, made or removed, where nothing else may have changed: paths below the site's
/// folder.
struct ArticleEdits: Sendable {
  var changed: [String] = []
  var came: [String] = []
  var gone: [String] = []
}
