import Articles
import Briefings
import Bytes
import Jinja
import Markdown

/// `article`: one article on its own page.
final class ArticleRecord: TemplateRecord {
  static let fields = RecordFields<ArticleRecord>("article", from: { SiteSource.number(.article, $0.index) })
    .text("id") { $0.site.coverage.articles[$0.index].article.id }
    .field("title") { $0.listed.title }
    .field("title_inferred") { .bool($0.listed.isTitleInferred) }
    .field("title_is_opening") { .bool($0.listed.isTitleOpening) }
    .joined("url") { $0.context.link($0.listed.path) }
    .joined("permalink") { $0.context.permanentLink($0.listed.path) }
    .field("date") { $0.listed.date }
    .field("date_inferred") { .bool($0.metadata.date?.inferred ?? false) }
    .field("updated") { .date($0.metadata.updated) }
    .field("source") { $0.context.source(of: $0.index) }
    .field("source_inferred") { .bool($0.metadata.outlet?.inferred ?? false) }
    .field("source_url") { .text($0.metadata.sourceURL) }
    .field("authors") { .list($0.metadata.authors.map { .text($0) }) }
    .field("language") { .text($0.metadata.language) }
    .field("license") { .text($0.metadata.license) }
    .field("is_draft") { .bool($0.metadata.draft) }
    .field("is_future") { .bool($0.site.isFuture($0.index)) }
    .field("corrections") { record in
      .list(
        record.metadata.corrections.map {
          .record(CorrectionRecord(correction: $0, article: record.index, context: record.context))
        })
    }
    .html("content", from: { SiteSource.number(.relations, $0.index) }) { ArticleContent(record: $0).html() }
    .field("summary") { $0.context.summary(of: $0.index) }
    .field("key_points") { .list($0.context.keyPoints(of: $0.index)) }
    .field("quotes") { .list($0.context.quotes(of: $0.index)) }
    .field("topics") { .list($0.context.topics(in: $0.index)) }
    .field("about") { .list($0.context.topics(about: $0.index)) }
    .field("entities") { .list($0.entities) }
    .field("related", from: { SiteSource.number(.relations, $0.index) }) { .list($0.related) }
    .field("backlinks", from: { SiteSource.number(.relations, $0.index) }) { .list($0.backlinks) }
    .field("story", from: { SiteSource.number(.relations, $0.index) }) { record in
      record.site.coverage.storyOf[record.index].map { .record(StoryRecord(record.context, $0)) } ?? .none
    }
    .field("overrides") { record in
      .list(
        record.site.article(record.index).overrides.map {
          .record(OverrideRecord($0, of: record.index, record.context))
        })
    }
    .field("outline") { .list($0.outline) }
    .field("pointers", from: { SiteSource.number(.relations, $0.index) }) { .list($0.pointers) }
    .number("reading_minutes") { $0.listed.readingMinutes }
    .number("word_count") { $0.site.coverage.articles[$0.index].wordCount }
    .field("duplicate_of", from: { SiteSource.number(.relations, $0.index) }) { record in
      record.site.coverage.duplicateOf[record.index].map { record.context.card($0) } ?? .none
    }

  let context: PageContext
  let index: Int
  /// The passage that only repeats the title, which the page prints above.
  let titlePassage: Int?

  init(_ context: PageContext, _ index: Int) {
    self.context = context
    self.index = index
    let article = context.article(index)
    titlePassage = article.document.passage(repeating: article.metadata.title.value)
  }

  var site: SiteModel { context.site }
  var document: Document { context.article(index).document }
  private var metadata: ArticleMetadata { site.coverage.articles[index].article.metadata }
  private var listed: ListedArticle { site.listedArticles[index] }

  private var entities: [Value] {
    var counts: [Int: Int] = [:]
    for mention in site.coverage.articles[index].mentions { counts[mention.entity, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { .record(EntityLink(context, $0.key, count: $0.value)) }
  }

  private var related: [Value] {
    site.coverage.related[index].map { .record(RelatedRecord(related: $0, context: context)) }
  }

  private var backlinks: [Value] {
    site.backlinks.topics(using: index).map {
      .record(LinkRecord(site.listedTopics[$0].title, context.link(site.listedTopics[$0].path)))
    }
  }

  private var outline: [Value] {
    let document = document
    return document.outline.filter { $0.passage != titlePassage && document.passages[$0.passage].kind == .heading }
      .map { .record(LinkRecord($0)) }
  }

  private var pointers: [Value] {
    site.pointers.articles(pointedToBy: index).map { .record(PointerRecord(article: $0, context: context)) }
  }
}

extension Document {
  /// The heading at the top that says no more than the title.
  fileprivate func passage(repeating title: String) -> Int? {
    guard let first = passages.firstIndex(where: { $0.kind != .promo }), passages[first].kind == .heading,
      string(passages[first].text) == title
    else { return nil }
    return first
  }
}

struct RelatedRecord: TemplateRecord {
  static let fields = RecordFields<RelatedRecord>("related article")
    .field("article") { $0.context.card($0.related.article) }
    .field("because") { record in .list(record.related.because.map { record.name(of: $0) }) }

  let related: RelatedArticle
  let context: PageContext

  /// An entity's id by its name, any other reason as it is.
  private func name(of reason: String) -> Value {
    context.site.reasonNames[ContentHash.of(reason)] ?? .text(reason)
  }
}

struct PointerRecord: TemplateRecord {
  static let fields = RecordFields<PointerRecord>("pointer")
    .field("text") { $0.context.site.listedArticles[$0.article].title }
    .field("article") { $0.context.card($0.article) }

  let article: Int
  let context: PageContext
}
