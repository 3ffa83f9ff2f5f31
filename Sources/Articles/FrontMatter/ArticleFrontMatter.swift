import Diagnostics
import Language

/// What an article's front matter says; nil where it is silent.
struct ArticleFrontMatter {
  static let keys =
    [
      "title", "date", "updated", "source", "source_url", "authors", "language", "topics", "not_topics", "slug",
      "aliases",
      "draft", "expires", "license", "corrections", "split", "promos", "not_promos",
    ] + Override.Kind.allCases.map(\.rawValue)

  var title: String?
  var date: PublicationDate?
  var slug: String?
  var outlet: String?
  /// The rest, in the shape it is kept.
  var metadata = ArticleMetadata(title: Inferable(""), slug: "")
  /// `split: never`.
  var neverSplits = false
  /// Openings of passages the editor says are promos, and of those that are not.
  var promos: [String] = []
  var notPromos: [String] = []
  /// Both with their places, for messages.
  var openings: [(text: String, range: Range<Int>)] = []
  /// The place of `slug`, for messages.
  var slugRange: Range<Int>?

  init() {}

  init(_ reader: inout FieldReader, clock: SiteClock) {
    title = reader.text("title")
    date = reader.publicationDate("date", clock)
    slug = reader.slug("slug")
    slugRange = reader.value("slug")?.range
    outlet = reader.text("source")
    let (forced, kept) = (reader.locatedTexts("promos"), reader.locatedTexts("not_promos"))
    (promos, notPromos, openings) = (forced.map(\.text), kept.map(\.text), forced + kept)
    if let split = reader.text("split") {
      neverSplits = split == "never"
      if !neverSplits, split != "auto", let value = reader.value("split") {
        let _: Bool? = reader.wrongType("split", value, "“never” or “auto”")
      }
    }
    readMetadata(&reader, clock)
  }

  private mutating func readMetadata(_ reader: inout FieldReader, _ clock: SiteClock) {
    metadata.updated = reader.publicationDate("updated", clock)
    metadata.sourceURL = reader.webAddress("source_url")
    metadata.authors = reader.texts("authors")
    metadata.language = reader.text("language")
    metadata.topics = reader.texts("topics")
    metadata.notTopics = notTopics(&reader)
    metadata.overrides = reader.overrides()
    metadata.aliases = reader.texts("aliases")
    metadata.draft = reader.flag("draft") ?? false
    metadata.expires = reader.day("expires")
    metadata.license = reader.text("license")
    metadata.corrections = reader.corrections()
  }
}

extension ArticleFrontMatter {
  private func notTopics(_ reader: inout FieldReader) -> [String] {
    let found = reader.locatedTexts("not_topics")
    for (id, range) in found where metadata.topics.contains(id) {
      reader.report(
        .warning(
          "topic-twice", "“\(id)” is in topics and in not_topics, which leaves it out",
          at: Location(reader.file, range),
          help: "remove one of the two"))
    }
    return found.map(\.text)
  }
}

extension FieldReader {
  package mutating func publicationDate(_ key: String, _ clock: SiteClock) -> PublicationDate? {
    guard let value = value(key) else { return nil }
    if case .scalar(let text, _) = value.kind, let date = clock.date(text) { return date }
    return wrongDate(key, value)
  }

  /// A slug is a path segment of a URL: nothing that leaves its folder or needs escaping.
  mutating func slug(_ key: String) -> String? {
    guard let slug = text(key), let value = value(key) else { return nil }
    let isSafe = slug.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"/\\?#%\"<>".utf8.contains($0) }
    if isSafe, !slug.isEmpty, !slug.hasPrefix(".") { return slug }
    report(
      .error(
        "bad-slug", "slug is no single part of a URL: “\(slug)”", at: Location(file, value.range),
        help: "use letters, digits and hyphens"))
    return nil
  }

  mutating func webAddress(_ key: String) -> String? {
    guard let address = text(key), let value = value(key) else { return nil }
    if address.hasPrefix("https://") || address.hasPrefix("http://") { return address }
    report(
      .error(
        "bad-url", "\(key) is no web address: “\(address)”", at: Location(file, value.range),
        help: "begin it with https://"))
    return nil
  }

  /// A list of texts, or of mappings with `date` and `text`.
  mutating func corrections() -> [Correction] {
    guard let value = value("corrections") else { return [] }
    guard case .list(let items) = value.kind else {
      if case .scalar(let text, _) = value.kind { return [Correction(date: nil, text: text)] }
      return wrongType("corrections", value, "a list") ?? []
    }
    return items.compactMap { item in
      switch item.kind {
      case .scalar(let text, _): return Correction(date: nil, text: text)
      case .mapping(let fields):
        var inner = FieldReader(fields, of: file, subject: "correction", known: ["date", "text"])
        let correction = Correction(date: inner.day("date"), text: inner.text("text") ?? "")
        inner.diagnostics.forEach { report($0) }
        return correction
      default: return wrongType("corrections", item, "a text, or a mapping of date and text")
      }
    }
  }
}
