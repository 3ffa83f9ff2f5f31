package import Articles
package import Briefings
package import Diagnostics
package import Jinja

/// What a build did.
package struct BuildReport: Sendable {
  /// A stage of the build and how long it took, in the order of the stages.
  package struct Stage: Sendable {
    package let name: String
    package let duration: Duration
    /// Of all cores together.
    package let processorTime: Duration
    /// What it read, made or wrote; nil where that is no files.
    package let amount: Amount?
  }

  /// Files and how large they are together.
  package struct Amount: Sendable, Equatable {
    package var files = 0
    package var bytes = 0
  }

  package struct Counts: Sendable {
    package var articles = 0
    package var topics = 0
    package var entities = 0
    package var stories = 0
    package var pages = 0
    /// Pages that were made anew.
    package var rendered = 0
  }

  package internal(set) var diagnostics: [Diagnostic] = []
  package internal(set) var counts = Counts()
  package internal(set) var omitted: [ArticleSelection.Omission] = []
  /// Nil where nothing was written.
  package internal(set) var written: WrittenOutput?
  /// True where nothing had changed since the last build, and nothing was done.
  package internal(set) var isUnchanged = false
  /// What the build whose site this is had said, as text.
  package internal(set) var repeated = ""
  package internal(set) var stages: [Stage] = []
  package internal(set) var templates = TemplateProfile()
  package internal(set) var unusedTemplates: [String] = []
  /// Where `BuildOptions.explainsRebuild` asks for it.
  package internal(set) var explanation: RebuildExplanation?
  package internal(set) var coverage: Coverage?
  /// What the build leaves for the next one; where it failed, what the one before left.
  package internal(set) var memory: BuildMemory?

  /// Whoever has the report says when, or whether, it is given back.
  private var spent: SpentBuild?

  package var succeeded: Bool { !diagnostics.hasErrors }

  mutating func keep(_ spent: SpentBuild) { self.spent = spent }

  /// What the report keeps of the build, to be given back after it.
  package mutating func takeSpent() -> SpentBuild? { spent.take() }
}
