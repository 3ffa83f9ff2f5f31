import Articles
import Briefings
import Jinja

/// An article as lists show it.
struct ArticleCard: TemplateRecord {
  static let fields = RecordFields<ArticleCard>("article card", from: { SiteSource.number(.article, $0.index) })
    .text("id") { $0.context.site.coverage.articles[$0.index].article.id }
    .field("title") { $0.listed.title }
    .field("title_inferred") { .bool($0.listed.isTitleInferred) }
    .field("title_is_opening") { .bool($0.listed.isTitleOpening) }
    .joined("url") { $0.context.link($0.listed.path) }
    .joined("permalink") { $0.context.permanentLink($0.listed.path) }
    .field("date") { $0.listed.date }
    .field("source") { $0.context.source(of: $0.index) }
    .field("summary") { $0.context.summary(of: $0.index) }
    .field("topics") { .list($0.context.topics(about: $0.index)) }
    .number("reading_minutes") { $0.listed.readingMinutes }
    .field("is_draft") { .bool($0.listed.isDraft) }
    .field("is_future") { .bool($0.context.site.isFuture($0.index)) }
    .field("number") { card in card.context.citations.number(of: card.index).map(Value.int) ?? .none }

  let context: PageContext
  let index: Int

  private var listed: ListedArticle { context.site.listedArticles[index] }
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

  /// The statement that stands for an article in lists.
  func summary(of article: Int) -> Value {
    let listed = site.listedArticles[article]
    return listed.keyPoint.map { .record(StatementRecord($0, self, words: listed.summary)) } ?? .none
  }

  /// Links to the topics that an article is about, best score first.
  func topics(about article: Int) -> [Value] {
    site.listedArticles[article].about.map { .record(TopicLink(context: self, index: $0)) }
  }

  /// Links to all topics that an article mentions, best score first.
  func topics(in article: Int) -> [Value] {
    site.coverage.articles[article].topics.map { .record(TopicLink(context: self, index: $0.topic)) }
  }
}
