import Foundation
import TestSupport

/// A tiny site while `bulletin serve` shows it.
final class ServedSite {
  let address: String
  private let printed: TemporaryFolder
  private let process: Process

  struct Silence: Error { let messages: String }

  convenience init(_ site: TinySite, _ flags: String...) throws { try self.init(site, flags) }

  init(_ site: TinySite, _ flags: [String]) throws {
    printed = try TemporaryFolder()
    process = try CommandLine.start(["serve", "--port", "0"] + flags, in: site.folder.path, printingTo: printed)
    while try printed.read("output").isEmpty { Thread.sleep(forTimeInterval: 0.005) }
    let words = try printed.read("output").split(separator: " ")
    address = String(words.dropFirst().first?.dropLast() ?? "")
  }

  deinit { if process.isRunning { _ = stop() } }

  /// Waits until it has said something so many times, for at most twenty seconds.
  func wait(for words: String, times: Int = 1) throws {
    for _ in 0..<2000 {
      if try printed.read("messages").components(separatedBy: words).count > times { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw Silence(messages: try printed.read("messages"))
  }

  /// Presses ctrl-C and waits for the end; gives the exit code.
  func stop() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
