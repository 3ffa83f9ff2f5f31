import Foundation

/// What a store can do, as far as publishing depends on it.
struct StoreFeatures: Sendable, Equatable {
  /// Whether a file in it gets another name without being sent again.
  var renames = false
  /// Whether it takes a file whole or not at all.
  var isBucket = false
  /// Whether several files may have one name.
  var repeatsNames = false
}

extension StoreFeatures {
  private struct Listing: Decodable {
    let features: [String: Bool]

    enum CodingKeys: String, CodingKey { case features = "Features" }
  }

  /// Reads what `rclone backend features` prints.
  init(json: [UInt8]) {
    let known = (try? JSONDecoder().decode(Listing.self, from: Data(json)))?.features ?? [:]
    renames = known["Move"] ?? false
    isBucket = known["BucketBased"] ?? false
    repeatsNames = known["DuplicateFiles"] ?? false
  }
}
