import Articles
import Briefings
import Diagnostics

extension SiteRenderer {
  /// The links of rendered pages that lead nowhere; `files` are the paths of files that no template makes.
  func brokenLinks(_ pages: [PageRenderer.Rendered], _ files: [String]) -> [Diagnostic] {
    let renderer = site.pages
    let feeds = renderer.tasks.compactMap { task -> String? in
      guard case .feed(let kind, let topic) = task else { return nil }
      return (topic.map { "topics/\(renderer.site.coverage.topics[$0].id)/" } ?? "") + kind.rawValue
    }
    let checker = LinkChecker(pages: pages.compactMap(\.links), files: files + feeds)
    return pages.enumerated().flatMap { index, page -> [Diagnostic] in
      guard let links = page.links else { return [] }
      let broken = checker.broken(in: links)
      guard !broken.isEmpty else { return [] }
      let (prepared, html) = renderer.html(of: index)
      return LinkChecker.diagnostics(
        broken, html: html, page: prepared.data.page, template: prepared.template,
        text: text(of: renderer.tasks[index], renderer.site))
    }
  }

  /// The text that an author wrote for a page.
  private func text(of task: PageTask, _ site: SiteModel) -> LinkChecker.Text? {
    switch task {
    case .article(let index):
      let article = site.article(index).article
      return LinkChecker.Text(document: article.document, file: article.file)
    case .page(let index): return LinkChecker.Text(document: site.pages[index].document, file: site.pages[index].file)
    case .topic(let index):
      let topic = site.coverage.topics[index]
      return LinkChecker.Text(document: topic.background, file: topic.file)
    case .entity(let index):
      let entity = site.coverage.entities[index]
      return LinkChecker.Text(document: entity.body, file: entity.file)
    default: return nil
    }
  }
}
