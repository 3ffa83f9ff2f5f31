import Foundation
import Language
import Site
import TestSupport

/// A small site in a temporary folder that is edited at random: the same seed makes the same edits.
struct RandomSite {
  let folder: TemporaryFolder
  var options: BuildOptions
  private var news: RandomNews
  private var broken: (path: String, text: String)?
  /// What `watchedChanges` saw last.
  private var known: [String: String] = [:]

  init(seed: UInt64, theme: String) throws {
    folder = try TemporaryFolder(inMemory: true)
    news = RandomNews(numbers: SeededNumbers(seed: seed))
    options = BuildOptions(site: folder, jobs: 1 + Int(seed % 2))
    options.output = folder.path + "/incremental"
    try folder.useTemplates(of: theme)
    try write("Content/site.yaml", news.settings())
    for title in ["Ferry", "Port"] { try write("Content/topics/\(title.lowercased()).md", news.topic(title)) }
    for (name, kind) in [("Ana Ruiz", "person"), ("Lindholm", "place"), ("Harbor Authority", "organization")] {
      let id = name.lowercased().replacing(" ", with: "-")
      try write("Content/entities/\(id).md", news.entity(name, kind: kind))
    }
    try write("Content/pages/about.md", "---\ntitle: About\n---\n\nWho we are.\n")
    // Every fourth site has stories of several articles, copies and editions enough that little of them is made anew.
    let count = seed % 4 == 3 ? 14 + news.numbers.below(10) : 3 + news.numbers.below(6)
    for number in 0..<count { try addArticle(named: "\(news.name())-\(number)") }
    known = try contents()
  }

  /// What a watcher would tell of all edits since it was asked last, with a file that was there only for a moment.
  mutating func watchedChanges() throws -> SiteChanges {
    let now = try contents()
    var paths = Set(now.keys).union(known.keys).filter { now[$0] != known[$0] }
    paths.insert("Content/articles/saving.md")
    known = now
    return SiteChanges(paths: paths)
  }

  private func contents() throws -> [String: String] {
    let paths = try folder.files().filter { $0.hasPrefix("Content/") || $0.hasPrefix("Templates/") }
    return try Dictionary(uniqueKeysWithValues: paths.map { ($0, try folder.read($0)) })
  }

  private func write(_ path: String, _ text: String) throws { try folder.write(path, text) }

  private var articles: [String] { get throws { try folder.files().filter { $0.hasPrefix("Content/articles/") } } }

  /// Makes one to three changes; gives what they were.
  mutating func edit() throws -> [String] {
    if let broken {
      self.broken = nil
      try write(broken.path, broken.text)
      return ["mend \(broken.path)"]
    }
    return try (0..<1 + news.numbers.below(3)).map { _ in try change() }
  }

  private mutating func change() throws -> String {
    switch news.numbers.below(24) {
    case 0...4: return try addArticle()
    case 5...9: return try changeArticle()
    case 10, 11: return try renameArticle()
    case 12, 13: return try removeArticle()
    case 14: return try rewrite("Content/topics", news.topic(news.numbers.pick(["Ferry", "Port", "Bridge"])))
    case 15: return try rewrite("Content/entities", news.entity("Ana Ruiz", kind: "person"))
    case 16: return try rewrite("Content/pages", "---\ntitle: \(news.headline())\n---\n\n\(news.sentence())\n")
    case 17: return try addOrRemoveTopic()
    case 18: return try changeTemplate()
    case 19: return try changeAsset()
    case 20: return try settings()
    case 21: return toggleSelection()
    case 22: return moveNow()
    default: return try breakSomething()
    }
  }

  @discardableResult
  private mutating func addArticle(named name: String? = nil) throws -> String {
    let ending = news.numbers.once(in: 3) ? "txt" : "md"
    let day = news.numbers.once(in: 2) ? news.day() + "-" : ""
    let path = "Content/articles/\(news.numbers.once(in: 4) ? "2025/" : "")\(day)\(name ?? news.name()).\(ending)"
    try write(path, news.article())
    return "add \(path)"
  }

  private mutating func changeArticle() throws -> String {
    guard let path = try anyArticle() else { return try addArticle() }
    var text = try folder.read(path)
    switch news.numbers.below(5) {
    case 3: text = try anyArticle().map { try folder.read($0) } ?? text
    case 0: text += "\n\(news.sentence())\n"
    // As long as before: only the time of the write, or the bytes, tell it.
    case 1: text = text.replacing("40", with: "41").replacing("bridge", with: "tunnel").replacing("80", with: "81")
    case 2: text = text.replacing("date: 2025-11-0", with: "date: 2025-11-1")
    default: text = news.article()
    }
    try write(path, text)
    return "change \(path)"
  }

  private mutating func renameArticle() throws -> String {
    guard let path = try anyArticle() else { return "nothing" }
    let new = "Content/articles/\(news.name()).\(path.hasSuffix("txt") ? "txt" : "md")"
    guard !folder.exists(new) else { return "nothing" }
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(path)", toPath: "\(folder.path)/\(new)")
    return "rename \(path) to \(new)"
  }

  private mutating func removeArticle() throws -> String {
    guard let path = try anyArticle() else { return "nothing" }
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    return "remove \(path)"
  }

  private mutating func anyArticle() throws -> String? {
    let articles = try articles
    return articles.isEmpty ? nil : news.numbers.pick(articles)
  }

  private mutating func rewrite(_ parent: String, _ text: String) throws -> String {
    let files = try folder.files().filter { $0.hasPrefix(parent) }
    guard !files.isEmpty else { return "nothing" }
    let path = news.numbers.pick(files)
    try write(path, text)
    return "rewrite \(path)"
  }

  private mutating func addOrRemoveTopic() throws -> String {
    let path = "Content/topics/bridge.md"
    guard folder.exists(path) else {
      try write(path, news.topic("Bridge"))
      return "add \(path)"
    }
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    return "remove \(path)"
  }

  private mutating func changeTemplate() throws -> String {
    let path = "Templates/\(news.numbers.pick(["article", "topic", "home", "base", "edition", "source"])).html"
    try write(path, try folder.read(path).replacing("{% block main", with: "Seen {% block main", maxReplacements: 1))
    return "change \(path)"
  }

  private mutating func changeAsset() throws -> String {
    try write("Templates/assets/style.css", "body { width: \(news.numbers.below(100))px }\n")
    return "change style.css"
  }

  private mutating func settings() throws -> String {
    try write("Content/site.yaml", news.settings())
    return "change site.yaml"
  }

  private mutating func toggleSelection() -> String {
    if news.numbers.once(in: 2) { options.includesDrafts.toggle() } else { options.includesFuture.toggle() }
    return "drafts: \(options.includesDrafts), future: \(options.includesFuture)"
  }

  private mutating func moveNow() -> String {
    options.asOf = news.numbers.once(in: 2) ? nil : CalendarDate(news.day())
    return "as of \(options.asOf?.description ?? "the newest article")"
  }

  /// Something that is mended by the next edit: a template, a link, a topic.
  private mutating func breakSomething() throws -> String {
    let articles = try articles.filter { $0.hasSuffix("md") }
    switch news.numbers.below(3) {
    case 0: return try breakFile("Templates/article.html", "{% if %}")
    case 1: return try breakFile("Content/topics/ferry.md", "---\nmatch: [\n---\n")
    default:
      guard !articles.isEmpty else { return "nothing" }
      let path = news.numbers.pick(articles)
      return try breakFile(path, try folder.read(path) + "\n[nowhere](/no/such/page/)\n")
    }
  }

  private mutating func breakFile(_ path: String, _ text: String) throws -> String {
    broken = (path, try folder.read(path))
    try write(path, text)
    return "break \(path)"
  }
}
