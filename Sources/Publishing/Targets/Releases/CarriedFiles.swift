/// Files in a release that Bulletin did not publish, such as `.well-known/` or a search engine’s proof of ownership:
/// they go on to the next release, since only what Bulletin published is ever taken away.
enum CarriedFiles {
  /// Those of `present`, the files in the live release, that belong to someone else and that the new site does not have.
  static func among(_ present: [String], _ delivery: Delivery) -> [String] {
    let next = Set(delivery.next.all.map(\.path))
    let ours = Set((delivery.previous?.all ?? []).map(\.path).filter { !SitePath.isWellKnown($0) })
    return present.filter { !next.contains($0) && !ours.contains($0) && !SitePath.isRecord($0) }
  }
}
