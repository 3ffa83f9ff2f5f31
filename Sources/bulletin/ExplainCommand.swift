import ArgumentParser
import Articles
import Briefings
import Diagnostics
import Site

struct ExplainCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell why an article is, or is not, on a topic's page.",
    discussion: "Prints the arithmetic of the score, hit by hit. ARTICLE is a file, an id or a part of one.")

  @OptionGroup var siteOptions: SiteOptions

  @Argument(help: ArgumentHelp("The article: its file, its id, or the end of one.", valueName: "article"))
  var article: String

  @Argument(help: ArgumentHelp("A topic's id; without it, every topic.", valueName: "topic"))
  var topic: String?

  func execute() async throws -> Outcome {
    let report = try await SiteBuilder(siteOptions.buildOptions()).derive()
    guard let coverage = report.coverage, report.succeeded else {
      siteOptions.print(report.diagnostics)
      return .contentErrors
    }
    let found = coverage.articles.indices.filter { isMeant(coverage.articles[$0]) }
    guard !found.isEmpty else {
      let known = coverage.articles.flatMap { [$0.article.metadata.slug, $0.article.id, $0.article.file.path] }
      let help = didYouMean(article, known).map { "; \($0)" } ?? ""
      throw ValidationError("There is no article “\(article)”\(help)")
    }
    if let topic, !coverage.topics.contains(where: { $0.id == topic }) {
      let help = didYouMean(topic, coverage.topics.map(\.id)).map { "; \($0)" } ?? ""
      throw ValidationError("There is no topic “\(topic)”\(help)")
    }
    for index in found { Terminal.printOutput(ExplainReport(coverage).text(article: index, topic: topic)) }
    return .done
  }

  private func isMeant(_ analyzed: AnalyzedArticle) -> Bool {
    let path = analyzed.article.file.path
    return path == article || path.hasSuffix("/\(article)") || analyzed.article.id == article
      || analyzed.article.id.hasSuffix("/\(article)") || "articles/\(analyzed.article.id)/" == article
  }
}
