import Foundation

/// The whole preview: builds, serves, watches, rebuilds and tells every open page, until ctrl-C.
package struct PreviewSession: Sendable {
  /// Builds the site, or what the changes ask for. It is never called twice at a time.
  package typealias Rebuild = @Sendable (ChangeSet) async -> BuildOutcome

  package var host: StaticHost
  /// Absolute paths of folders and files whose changes lead to a build.
  package var watched: [String]
  /// Absolute paths in them that do not: Output and `.bulletin`.
  package var ignored: [String]
  package var method: FileWatcher.Method
  package var bind: String
  package var port: UInt16

  package init(
    host: StaticHost, watched: [String], ignored: [String] = [], method: FileWatcher.Method = .events,
    bind: String = "127.0.0.1", port: UInt16 = 8080
  ) {
    self.host = host
    self.watched = watched
    self.ignored = ignored
    self.method = method
    self.bind = bind
    self.port = port
  }

  /// What the person at the terminal should hear.
  package enum Notice: Sendable, Equatable {
    /// The preview answers at this address; `instead` is the port that was wanted and taken.
    case serving(address: String, instead: UInt16?)
    /// Changes are found in a slower way, and why.
    case watching(String)
    case built(changed: Int, Duration)
    case failed(text: String)
  }

  /// Runs until ctrl-C or until the task is cancelled. Throws only where no port can be had. `prepare` is called when a
  /// change begins that `rebuild` will follow.
  package func run(
    prepare: @escaping @Sendable () async -> Void = {}, rebuild: @escaping Rebuild,
    tell: @escaping @Sendable (Notice) -> Void
  ) async throws {
    let interrupts = InterruptSignal.signals()
    let hub = ReloadHub(generation: Int(Date().timeIntervalSince1970 * 1000))
    let server = try PreviewServer(host, hub: hub, bind: bind, port: port)
    tell(.serving(address: server.address, instead: server.port == port || port == 0 ? nil : port))
    let watcher = FileWatcher(folders: watched, ignored: ignored, method: method) { tell(.watching($0)) }

    try await withThrowingTaskGroup { group in
      group.addTask { for await _ in interrupts { return } }
      group.addTask { try await server.run() }
      group.addTask {
        await build(.unknown, rebuild, hub, tell)
        await watcher.forEachBurst(beginning: prepare) { await build($0, rebuild, hub, tell) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func build(
    _ changes: ChangeSet, _ rebuild: Rebuild, _ hub: ReloadHub, _ tell: @Sendable (Notice) -> Void
  ) async {
    let start = ContinuousClock.now
    let outcome = await rebuild(changes)
    await hub.publish(outcome)
    switch outcome {
    case .built(let changed): tell(.built(changed: changed.count, start.duration(to: .now)))
    case .failed(let text): tell(.failed(text: text))
    }
  }
}
