import Articles
import Briefings
import Diagnostics

extension SiteRenderer {
  /// The links of rendered pages that lead nowhere. `files` are what files that are no pages offer to links, `known` what
  /// they did in the build before, by which no link was broken.
  func brokenLinks(
    _ pages: [PageRenderer.Rendered], _ files: [UInt64], after known: [UInt64]?
  ) async -> [Diagnostic] {
    let renderer = site.pages
    if let known, !renderer.reuse.isEmpty, LinkUpdate(pages, after: renderer.reuse, files: (known, files)).isWhole {
      return []
    }
    let found = await LinkChecker(pages: pages.map(\.links), files: files).broken(jobs: options.jobs)
    return found.sorted { $0.key < $1.key }.flatMap { index, broken -> [Diagnostic] in
      let (prepared, html) = renderer.html(of: index)
      let places = PageLinks.places(of: broken, in: html, path: prepared.path, site: renderer.site)
      return LinkChecker.diagnostics(
        places, html: html, page: prepared.data.page, template: prepared.template,
        text: text(of: renderer.tasks[index], renderer.site))
    }
  }

  /// What feeds, and the files at `paths`, which no template makes, offer to links.
  func fileTargets(_ paths: [String]) -> [UInt64] {
    let feeds = site.pages.tasks.compactMap { task -> String? in
      guard case .feed(let kind, let topic) = task else { return nil }
      return (topic.map { "topics/\(site.pages.site.coverage.topics[$0].id)/" } ?? "") + kind.rawValue
    }
    return (paths + feeds).map(LinkChecker.target(ofFile:))
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
