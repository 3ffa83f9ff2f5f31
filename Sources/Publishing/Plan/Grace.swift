/// Which files of the site before stay on the target for one publish more, for readers who have its pages open.
package enum Grace: Sendable {
  /// The whole site changes at one instant; only fingerprinted assets of open pages are still asked for.
  case hashedAssets
  /// Files change one by one, and caches mix old and new: nothing goes before the publish after.
  case everything

  func keeps(_ file: PublishedFile) -> Bool {
    switch self {
    case .hashedAssets: FileClass(file.path) == .hashedAsset
    case .everything: true
    }
  }
}
