/// Tells that no link of a site is broken by those that changed, where none was before.
///
/// Nearly all pages are as they were: what they offer and where they lead is only looked through for a few targets.
struct LinkUpdate {
  private let pages: [PageRenderer.Rendered]
  /// Pages that are made anew, with what they were before.
  private let changed: [(old: PageLinks?, new: PageLinks)]
  /// What can be linked to no longer.
  private let gone: FingerprintSet
  /// What changed pages and all files offer.
  private let offered: FingerprintSet

  /// `files` are what files that are no pages offered before, and offer now.
  init(_ pages: [PageRenderer.Rendered], after reuse: PageReuse, files: (old: [UInt64], new: [UInt64])) {
    self.pages = pages
    changed = pages.indices.filter { pages[$0].reason != nil }.compactMap { index in
      pages[index].links.map { (old: reuse.old(index)?.links, new: $0) }
    }
    let offered = FingerprintSet(changed.flatMap(\.new.targets) + files.new)
    let before = changed.flatMap { $0.old?.targets ?? [] } + reuse.gone.flatMap { $0.links?.targets ?? [] } + files.old
    gone = FingerprintSet(before.filter { !offered.contains($0) })
    self.offered = offered
  }

  /// False where a link may be broken.
  var isWhole: Bool {
    if !gone.isEmpty, pages.contains(where: leadsToWhatIsGone) { return false }
    let wanted = wanted
    return wanted.isEmpty || areOffered(wanted)
  }

  private func leadsToWhatIsGone(_ page: PageRenderer.Rendered) -> Bool {
    page.links?.links.contains { gone.contains($0) } ?? false
  }

  /// Where links of changed pages lead that none of their own led to before.
  private var wanted: [UInt64] {
    changed.flatMap { old, new in
      let known = FingerprintSet(old?.links ?? [])
      return new.links.filter { !offered.contains($0) && !known.contains($0) }
    }
  }

  private func areOffered(_ wanted: [UInt64]) -> Bool {
    let wanted = FingerprintSet(wanted)
    var found = FingerprintSet(capacity: wanted.count)
    for page in pages where page.reason == nil {
      for target in page.links?.targets ?? [] where wanted.contains(target) { found.insert(target) }
    }
    return found.count == wanted.count
  }
}
