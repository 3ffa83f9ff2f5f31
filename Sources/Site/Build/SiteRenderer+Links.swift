import Articles
import Briefings
import Diagnostics

extension SiteRenderer {
  /// Knows what links may lead to; `files` are the paths of files that no template makes. It is `known` where nothing that
  /// links may lead to has changed.
  func checker(
    of pages: [PageRenderer.Rendered], _ files: [String], after known: LinkChecker?
  ) -> (checker: LinkChecker, isKnown: Bool) {
    let renderer = site.pages
    let feeds = renderer.tasks.compactMap { task -> String? in
      guard case .feed(let kind, let topic) = task else { return nil }
      return (topic.map { "topics/\(renderer.site.coverage.topics[$0].id)/" } ?? "") + kind.rawValue
    }
    let keepsTargets =
      renderer.reuse.isSameList && pages.indices.allSatisfy { pages[$0].reason == nil || pages[$0].keepsTargets }
    if let known, keepsTargets, known.files == files + feeds { return (known, true) }
    return (LinkChecker(pages: pages.compactMap(\.links), files: files + feeds), false)
  }

  /// The links of rendered pages that lead nowhere; where the checker is that of the build before, which found none, only
  /// on pages that were made anew.
  func brokenLinks(_ pages: [PageRenderer.Rendered], _ checker: LinkChecker, isKnown: Bool) -> [Diagnostic] {
    let renderer = site.pages
    return pages.indices.flatMap { index -> [Diagnostic] in
      if isKnown, pages[index].reason == nil { return [] }
      guard let links = pages[index].links else { return [] }
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
