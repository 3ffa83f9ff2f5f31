/// What a publish will do to a target: the difference between the site there and the site here.
package struct PublishPlan: Sendable, Equatable {
  /// The target's name in `site.yaml`, and where it is, with secrets taken out.
  package let target: String
  package let destination: String
  package let added: [PublishedFile]
  /// The new file; its old bytes are replaced.
  package let changed: [PublishedFile]
  package let unchanged: [PublishedFile]
  /// Left out of the site now; the file stays on the target until the publish after this one.
  package let retired: [PublishedFile]
  /// Taken off the target by this publish.
  package let deleted: [PublishedFile]
  /// How many files leave the site: all that were live and are not in the new site, except fingerprinted assets, whose
  /// names change with every change of theirs.
  package let departures: Int
  package let allowedDepartures: Int
  /// What the one who publishes should know, such as files in Output that are not Bulletin's.
  package var notes: [String] = []
  private let waitsForRetired: Bool

  /// Compares the files of a site with what `previous` says is published; nil for a target that has nothing yet.
  package init(
    target: String, destination: String, site: [PublishedFile], previous: PublishedManifest?, grace: Grace,
    limit: DeleteLimit = .standard
  ) {
    self.target = target
    self.destination = destination
    let files = site.sorted { $0.path < $1.path }
    let before = (previous?.live ?? []).byPath
    added = files.filter { before[$0.path] == nil }
    changed = files.filter { file in before[file.path].map { $0 != file } ?? false }
    unchanged = files.filter { before[$0.path] == $0 }

    let present = Set(files.map(\.path))
    func isGone(_ file: PublishedFile) -> Bool { !present.contains(file.path) && !SitePath.isWellKnown(file.path) }
    let gone = (previous?.live ?? []).filter(isGone)
    retired = gone.filter(grace.keeps)
    let expired = (previous?.retired ?? []).filter(isGone)
    deleted = (gone.filter { !grace.keeps($0) } + expired).sorted { $0.path < $1.path }
    departures = gone.filter { FileClass($0.path) != .hashedAsset }.count
    allowedDepartures = limit.allowed(of: previous?.live.count ?? 0)
    waitsForRetired = grace == .hashedAssets && deleted.count == expired.count
  }

  /// Whether the target already has this site. Retired assets alone are no reason for a new release.
  package var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && retired.isEmpty && (deleted.isEmpty || waitsForRetired)
  }

  package var exceedsLimit: Bool { departures > allowedDepartures }

  /// The manifest of the target once this plan is carried out.
  func manifest(release: String) -> PublishedManifest {
    PublishedManifest(release: release, live: added + changed + unchanged, retired: retired)
  }
}
