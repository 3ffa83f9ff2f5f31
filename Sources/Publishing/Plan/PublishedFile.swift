/// One file of a site: where it is, how long it is, and a fingerprint of its bytes.
package struct PublishedFile: Sendable, Equatable {
  /// Relative to the site's root, with `/` between folders, and never leading out of it.
  package let path: String
  package let size: Int
  /// `ContentHash` of the bytes.
  package let hash: UInt64
  /// The HTTP headers a store keeps with the file; empty where the target's web server decides them.
  package var headers: String

  package init(path: String, size: Int, hash: UInt64, headers: String = "") {
    self.path = path
    self.size = size
    self.hash = hash
    self.headers = headers
  }

  /// A file of this name whose bytes nobody knows: never equal to one that is to be published.
  var unknown: PublishedFile { PublishedFile(path: path, size: size, hash: ~hash, headers: headers) }
}

extension [PublishedFile] {
  var totalSize: Int { reduce(0) { $0 + $1.size } }
  var byPath: [String: PublishedFile] { Dictionary(map { ($0.path, $0) }) { first, _ in first } }
}
