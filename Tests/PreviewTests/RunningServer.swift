import Foundation
import TestSupport

@testable import Preview

/// A server on a free port, with a small site, until it is let go.
final class RunningServer: Sendable {
  let folder: TemporaryFolder
  let hub: ReloadHub
  let port: UInt16
  private let task: Task<Void, any Error>

  /// The site is in `place` of the folder, or is the folder itself.
  init(in place: String = ".", limits: ConnectionLimits = ConnectionLimits()) throws {
    folder = try TemporaryFolder()
    try folder.write("\(place)/index.html", "<html><body>Front page</body></html>")
    try folder.write("\(place)/a.txt", "0123456789")
    hub = ReloadHub(generation: 1)
    var server = try PreviewServer(StaticHost(folder: "\(folder.path)/\(place)"), hub: hub, port: 0)
    server.limits = limits
    port = server.port
    task = Task { [server] in try await server.run() }
  }

  deinit { task.cancel() }

  func get(_ target: String, headers: String = "") async throws -> String {
    try await LoopbackClient.get(target, port: port, headers: headers)
  }

  /// How long the server takes to end.
  func stop() async -> Duration {
    let start = ContinuousClock.now
    task.cancel()
    _ = await task.result
    return start.duration(to: .now)
  }
}
