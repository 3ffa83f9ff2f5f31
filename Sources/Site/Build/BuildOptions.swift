import Articles
package import Language

/// What a build is asked for.
package struct BuildOptions: Sendable {
  /// The folder that holds Content and Templates.
  package var root: String
  /// Where the site is written; nil for `Output` in `root`.
  package var output: String?
  package var baseURL: BaseURL?
  package var includesDrafts = false
  package var includesFuture = false
  package var asOf: CalendarDate?
  /// Keeps later articles from being “now” where `asOf` is nil: only a preview, which is not published, knows the day.
  package var today: CalendarDate?
  /// Makes warnings errors.
  package var isStrict = false
  /// Tasks that work at the same time.
  package var jobs: Int
  /// Leaves derivation out: articles, lists, feeds and sitemap alone, topics from front matter.
  package var isPlain = false
  /// The theme of a site without Templates.
  package var theme: ThemeFiles
  /// What the site says it was made with: `Bulletin 0.1.0`.
  package var generator: String
  /// Builds even where nothing has changed.
  package var isForced = false
  /// Says of each page that is made anew why it is.
  package var explainsRebuild = false
  /// Which command builds.
  package var maker = BuildState.Maker.build
  /// Makes files for static hosts; nil where none are wanted.
  package var hosting: Hosting?
  /// Gives memory back that was freed: called where a stage has let go of much.
  package var givesBackMemory: (@Sendable () -> Void)?
  /// Measures templates.
  package var measuresTemplates = false

  package init(root: String, theme: ThemeFiles, generator: String, jobs: Int) {
    self.root = root
    self.theme = theme
    self.generator = generator
    self.jobs = jobs
  }

  package var outputFolder: String { output ?? "\(root)/Output" }
}
