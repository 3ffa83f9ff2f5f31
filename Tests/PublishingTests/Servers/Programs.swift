import Foundation
import Subprocess

/// The programs of the system that tests talk to.
enum Programs {
  /// Whether a program is installed; tests that need it are skipped where it is not, and say so.
  static func have(_ names: String...) -> Bool {
    names.allSatisfy { path($0) != "" }
  }

  /// Where a program is; empty where it is not installed.
  static func path(_ name: String) -> String {
    folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile) ?? ""
  }

  static let folders =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    + ["/usr/sbin", "/usr/lib/git-core"]

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// What a program prints, without the last line break; throws where it fails.
  @discardableResult
  static func run(_ name: String, _ arguments: [String]) async throws -> String {
    let result = try await Subprocess.run(
      .name(name), arguments: Arguments(arguments), output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw Failure(description: "\(name) \(arguments.joined(separator: " ")): \(result.standardError)")
    }
    return result.standardOutput.hasSuffix("\n") ? String(result.standardOutput.dropLast()) : result.standardOutput
  }

  @discardableResult
  static func run(_ name: String, _ arguments: String...) async throws -> String { try await run(name, arguments) }

  /// The same where nothing may be awaited, for what a program does at once.
  static func runNow(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(description: words.joined(separator: " ")) }
  }
}
