import Articles
import Diagnostics
import Language
import Markdown

/// Puts an editor's decisions in the place of what was found, and warns of those that no longer apply.
struct OverrideApplier {
  private let entities: [Entity]
  private let file: OverrideFile
  private var diagnostics: [Diagnostic] = []

  /// `file` adds to what front matter says.
  init(entities: [Entity], file: OverrideFile) {
    self.entities = entities
    self.file = file
  }

  /// One decision, and the articles it may be about: those of the file it stands in, or that its name means.
  private struct Task {
    var override: Override
    var articles: [Int]
  }

  /// Changes the articles that decisions are about; the others are left as they are.
  mutating func apply(to articles: inout [AnalyzedArticle]) -> (stories: StoryDecisions, diagnostics: [Diagnostic]) {
    var stories = StoryDecisions()
    for task in tasks(for: articles) where !task.articles.isEmpty {
      switch task.override.kind {
      case .sameStory, .notSameStory: join(task, &articles, &stories)
      default: apply(task, to: &articles)
      }
    }
    diagnostics += stories.contradictions()
    for index in articles.indices where articles[index].overrides.count > 1 {
      diagnostics += contradictions(in: articles[index])
    }
    return (stories, diagnostics)
  }

  private func tasks(for articles: [AnalyzedArticle]) -> [Task] {
    var tasks: [Task] = []
    var paths: [String: Int] = [:]
    for index in articles.indices where !articles[index].article.metadata.overrides.isEmpty {
      let analyzed = articles[index]
      let path = analyzed.article.file.path
      if let first = paths[path] {
        // Articles of one file share its front matter.
        for offset in analyzed.article.metadata.overrides.indices { tasks[first + offset].articles.append(index) }
      } else {
        paths[path] = tasks.count
        tasks += analyzed.article.metadata.overrides.map { Task(override: $0, articles: [index]) }
      }
    }
    for entry in file.entries {
      let meant = articles.indices.filter { articles[$0].article.isNamed(entry.article) }
      tasks += entry.overrides.map { Task(override: $0, articles: meant) }
    }
    return tasks
  }

  private mutating func apply(_ task: Task, to articles: inout [AnalyzedArticle]) {
    let override = task.override
    var isFound = false
    for index in task.articles {
      let places = PassageSearch(override.text, in: articles[index].article.document).places()
      guard let place = places.first else { continue }
      isFound = true
      if places.count > 1 { warnOfSeveral(override, places.count) }
      if let problem = OverridePlacement(entities: entities).put(override, at: place, in: &articles[index]) {
        warn(override, problem)
      }
      break
    }
    if !isFound {
      diagnostics.append(
        .warning(
          "override-text", "no longer in the article: \(Self.quoted(override.text))", at: override.location,
          help: "copy the words as the article has them, or remove the line"))
    }
  }

  private mutating func join(_ task: Task, _ articles: inout [AnalyzedArticle], _ stories: inout StoryDecisions) {
    let override = task.override
    let others = articles.indices.filter { articles[$0].article.isNamed(override.text) && !task.articles.contains($0) }
    guard !others.isEmpty else {
      diagnostics.append(
        .warning(
          "override-article", "no other article “\(override.text)” on this site", at: override.location,
          help: didYouMean(override.text, articles.map(\.article.metadata.slug))))
      return
    }
    for one in task.articles {
      for other in others {
        stories.add(override, one, other)
        for (article, second) in [(one, other), (other, one)] {
          articles[article].overrides.append(
            AppliedOverride(
              kind: override.kind, range: 0..<0, value: .name(articles[second].article.id),
              location: override.location))
        }
      }
    }
  }

  private mutating func warn(_ override: Override, _ problem: String) {
    diagnostics.append(
      .warning("override-void", "\(problem): \(Self.quoted(override.text))", at: override.location))
  }

  private mutating func warnOfSeveral(_ override: Override, _ count: Int) {
    diagnostics.append(
      .warning(
        "override-ambiguous",
        "in the article \(count) times, the first is meant: \(Self.quoted(override.text))", at: override.location,
        help: "add words until it stands there once"))
  }

  /// A warning for each decision that leaves out what another one chose.
  private func contradictions(in article: AnalyzedArticle) -> [Diagnostic] {
    article.overrides.flatMap { chosen in
      article.overrides.filter { $0.isAgainst(chosen) && $0.range.overlaps(chosen.range) }.map { left in
        .warning(
          "override-contradiction",
          "chosen by “\(chosen.kind.rawValue)” and left out by “\(left.kind.rawValue)”: "
            + Self.quoted(article.article.document.string(chosen.range)),
          at: chosen.location, help: "remove it here or at \(left.location.description)")
      }
    }
  }

  /// In quotation marks, its own at the ends aside.
  private static func quoted(_ text: String) -> String {
    let marks: Set<Character> = ["“", "”", "\""]
    let bare = String(text.drop { marks.contains($0) })
    return "“\(shortened(marks.contains(bare.last ?? " ") ? String(bare.dropLast()) : bare))”"
  }

  private static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }
}
