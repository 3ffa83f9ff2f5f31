import Articles
import Briefings
import Jinja
import Markdown

/// An article as lists show it.
struct ArticleCard: TemplateRecord {
  static let fields = RecordFields<ArticleCard>("article card")
    .field("id") { .text($0.article.id) }
    .field("title") { .text($0.article.metadata.title.value) }
    .field("title_inferred") { .bool($0.article.metadata.title.inferred) }
    .field("title_is_opening") { .bool($0.article.titleIsOpening) }
    .field("url") { .text($0.context.url($0.context.site.articlePaths[$0.index])) }
    .field("permalink") { .text($0.context.permalink($0.context.site.articlePaths[$0.index])) }
    .field("date") { .date($0.article.metadata.date?.value) }
    .field("source") { $0.context.source(of: $0.index) }
    .field("summary") { $0.context.summary(of: $0.index) }
    .field("topics") { .list($0.context.topics(of: $0.index, aboutOnly: true)) }
    .field("reading_minutes") { .int(SiteModel.minutes(forWords: $0.context.site.article($0.index).wordCount)) }
    .field("is_draft") { .bool($0.article.metadata.draft) }
    .field("number") { card in card.context.citations.number(of: card.index).map(Value.int) ?? .none }

  let context: PageContext
  let index: Int

  private var article: Article { context.site.article(index).article }
}

extension PageContext {
  func card(_ article: Int) -> Value { .record(ArticleCard(context: self, index: article)) }

  func cards(_ articles: some Collection<Int>) -> Value {
    let articles = Array(articles)
    return .lazyList(LazyList(count: articles.count) { [self] in card(articles[$0]) })
  }

  func source(of article: Int) -> Value {
    site.outlets.outletOf[article].map { .record(SourceLink(context: self, index: $0)) } ?? .none
  }

  /// The statement that stands for an article in lists: its best key point.
  func summary(of article: Int) -> Value {
    site.coverage.keyPoints[article].first.map { .record(StatementRecord($0.statement, self)) } ?? .none
  }

  /// Topic links, best score first.
  func topics(of article: Int, aboutOnly: Bool) -> [Value] {
    site.article(article).topics.filter { $0.isAbout || !aboutOnly }
      .map { .record(TopicLink(context: self, index: $0.topic)) }
  }
}
