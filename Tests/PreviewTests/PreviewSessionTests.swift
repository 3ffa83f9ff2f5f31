import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview

@Suite(.serialized)
struct PreviewSessionTests {
  @Test func buildsAtTheStartAndAfterEachChange() async throws {
    let session = try RunningSession()
    let port = try #require(await session.port())
    _ = await session.outcome()
    #expect(try await LoopbackClient.get("/", port: port).contains("one"))
    try session.folder.write("Content/a.md", "two")
    _ = await session.outcome()
    #expect(try await LoopbackClient.get("/", port: port).contains("two"))
    try session.folder.write("Content/a.md", "error")
    #expect(await session.outcome() == .failed(text: "Content/a.md:1:1: error: wrong\n"))
    #expect(try await LoopbackClient.get("/", port: port).contains("two"))
    await session.end()
  }

  /// On a busy machine a pause may be so long that the burst must be taken for over: one of three checkouts must do.
  @Test func buildsOnceForACheckoutOfThousandsOfFiles() async throws {
    let builds = Mutex(0)
    let session = try RunningSession { builds.withLock { $0 += 1 } }
    _ = await session.outcome()
    var rebuilds: [Int] = []
    while rebuilds.last != 1 && rebuilds.count < 3 {
      let before = builds.withLock { $0 }
      for number in 0..<5000 { writeQuickly("\(session.folder.path)/Content/\(number).md") }
      var now = before
      repeat {
        now = builds.withLock { $0 }
        try await Task.sleep(for: .milliseconds(500))
      } while now == before || builds.withLock { $0 } > now
      rebuilds.append(now - before)
    }
    #expect(rebuilds.last == 1, "\(rebuilds)")
    await session.end()
  }

  /// As git writes: thousands of files in a fraction of a second.
  private func writeQuickly(_ path: String) {
    let file = open(path, O_WRONLY | O_CREAT, 0o644)
    _ = write(file, "text", 4)
    close(file)
  }

  #if os(Linux)
    @Test func endsWithinASecondOfControlC() async {
      await #expect(processExitsWith: .exitCode(0)) {
        let session = PreviewSession(host: StaticHost(folder: "/nothing"), watched: [], port: 0)
        try await session.run(rebuild: { _ in interruptWhileBusy() }, tell: { _ in })
      }
    }
  #endif
}

/// A session on a site of one page.
private final class RunningSession: Sendable {
  let folder: TemporaryFolder
  private let addresses: AsyncStream<String>
  private let outcomes: AsyncStream<PreviewSession.Notice>
  private let task: Task<Void, any Error>

  /// `building` is called at the start of each build.
  init(building: @escaping @Sendable () -> Void = {}) throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.md", "one")
    let (addresses, address) = AsyncStream.makeStream(of: String.self)
    let (outcomes, outcome) = AsyncStream.makeStream(of: PreviewSession.Notice.self)
    let session = PreviewSession(
      host: StaticHost(folder: "\(folder.path)/Output"), watched: ["\(folder.path)/Content"],
      ignored: ["\(folder.path)/Output"], port: 0)
    task = Task {
      let rebuild: PreviewSession.Rebuild = { _ in
        building()
        return copy(in: folder)
      }
      try await session.run(rebuild: rebuild) { notice in
        if case .serving(let text, _) = notice { address.yield(text) } else { outcome.yield(notice) }
      }
    }
    (self.folder, self.addresses, self.outcomes) = (folder, addresses, outcomes)
  }

  /// Waits until nothing works in the folder any more, so that it can go.
  func end() async {
    task.cancel()
    _ = await task.result
  }

  func port() async -> UInt16? {
    await addresses.first { _ in true }.flatMap { URL(string: $0)?.port }.map(UInt16.init)
  }

  /// How the next build ends.
  func outcome() async -> PreviewSession.Notice? { await outcomes.first { _ in true } }
}

/// A site of one page, which fails when its text is “error”.
private func copy(in folder: TemporaryFolder) -> BuildOutcome {
  guard let text = try? folder.read("Content/a.md"), text != "error" else {
    return .failed(text: "Content/a.md:1:1: error: wrong\n")
  }
  try? folder.write("Output/index.html", "<p>\(text)</p>")
  return .built(changed: ["index.html"])
}

/// Presses ctrl-C, then computes for five seconds without looking at anything. Ends with exit code 3 if it may.
private func interruptWhileBusy() -> BuildOutcome {
  kill(getpid(), SIGINT)
  let start = ContinuousClock.now
  while start.duration(to: .now) < .seconds(1) {}
  exit(3)
}
