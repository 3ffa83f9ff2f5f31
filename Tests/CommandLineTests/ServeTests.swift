import Foundation
import TestSupport
import Testing

/// `bulletin serve` as a process of its own.
struct ServeTests {
  @Test func endsWithinASecondOfControlC() throws {
    let site = try TinySite()
    for delay in [0.0, 0.05, 1.5] {
      let printed = try TemporaryFolder()
      let process = try CommandLine.start(["serve", "--port", "0"], in: site.folder.path, printingTo: printed)
      while try printed.read("output").isEmpty { Thread.sleep(forTimeInterval: 0.005) }
      Thread.sleep(forTimeInterval: delay)
      let start = ContinuousClock.now
      process.interrupt()
      process.waitUntilExit()
      #expect(start.duration(to: .now) < .seconds(1))
      #expect(process.terminationStatus == 0)
    }
  }
}
