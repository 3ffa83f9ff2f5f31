import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview

@Suite(.serialized)
struct PreviewSessionTests {
  @Test func buildsAtTheStartAndAfterEachChange() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/a.md", "one")
    let (addresses, address) = AsyncStream.makeStream(of: String.self)
    let (outcomes, outcome) = AsyncStream.makeStream(of: PreviewSession.Notice.self)
    let session = PreviewSession(
      host: StaticHost(folder: "\(folder.path)/Output"), watched: ["\(folder.path)/Content"],
      ignored: ["\(folder.path)/Output"], port: 0)
    let running = Task {
      try await session.run(rebuild: { _ in copy(in: folder) }) { notice in
        if case .serving(let text, _) = notice { address.yield(text) } else { outcome.yield(notice) }
      }
    }
    var notices = outcomes.makeAsyncIterator()
    let port = try #require(await addresses.first { _ in true }.flatMap { URL(string: $0)?.port }.map(UInt16.init))
    _ = await notices.next()
    #expect(try await LoopbackClient.get("/", port: port).contains("one"))
    try folder.write("Content/a.md", "two")
    _ = await notices.next()
    #expect(try await LoopbackClient.get("/", port: port).contains("two"))
    try folder.write("Content/a.md", "error")
    #expect(await notices.next() == .failed(text: "Content/a.md:1:1: error: wrong\n"))
    #expect(try await LoopbackClient.get("/", port: port).contains("two"))
    running.cancel()
    _ = await running.result
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
