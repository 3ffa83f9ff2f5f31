import Diagnostics

/// Brings files to a store so that whatever fails on the way leaves none there half written.
///
/// A bucket takes a file whole or not at all. Elsewhere files go to a folder beside the site first, and are moved into
/// place when all of them are there.
struct StoreUploader: Sendable {
  private let remote: RcloneRemote
  private var placing: Placing

  /// How files that have arrived come into their places, the best first.
  private enum Placing: Int {
    /// A file’s new name takes the old file’s place at one instant.
    case overwriting
    /// The old file goes a moment before: the store gives no file a name that is taken.
    case exchanging
    /// They are written there at once.
    case writing
  }

  private static let arrived = "\(SitePath.records)/arrived"

  /// Throws where a site cannot live in such a store.
  init(_ remote: RcloneRemote) async throws {
    self.remote = remote
    let features = try await remote.features()
    guard !features.repeatsNames else {
      throw EnvironmentFailure(remote.name, "may hold several files of one name, so that no site can live there")
    }
    placing = features.renames && !features.isBucket ? .overwriting : .writing
    // What a run that was cut short left would be moved too.
    if placing != .writing { try await remote.remove(folder: Self.arrived) }
  }

  mutating func send(_ batch: UploadPhases.Batch, from folder: String) async throws {
    try await place { [remote] beside in
      try await remote.send(batch, from: folder, to: beside ? Self.arrived : nil)
    }
  }

  mutating func write(_ text: String, to path: String) async throws {
    try await place { [remote] beside in
      try await remote.write(text, to: beside ? "\(Self.arrived)/\(path)" : path)
    }
  }

  /// Takes away what has arrived and was not placed, so that a disk that is full does not stay so.
  func cleanUp() async throws {
    if placing != .writing { try await remote.remove(folder: Self.arrived) }
  }

  /// `send` is told whether to bring files beside the site first.
  private mutating func place(_ send: (_ beside: Bool) async throws -> Void) async throws {
    if placing != .writing {
      try await send(true)
      while placing != .writing {
        if try await remote.moveUp(from: Self.arrived, replacing: placing == .exchanging) { return }
        placing = Placing(rawValue: placing.rawValue + 1) ?? .writing
      }
      try await remote.remove(folder: Self.arrived)
    }
    try await send(false)
  }
}
