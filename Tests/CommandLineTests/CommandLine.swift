import Foundation
import TestSupport
import Testing

/// The built command, run as people run it: in a process of its own.
struct CommandLine {
  struct Result: Equatable {
    var exitCode: Int32
    var output: String
    var messages: String
  }

  /// Runs `bulletin` with `arguments` in `folder` and waits for its end.
  static func run(_ arguments: String..., in folder: String, environment: [String: String] = [:]) throws -> Result {
    try run(arguments, in: folder, environment: environment)
  }

  /// The same through another program, as `launcher` names it with its arguments.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], launcher: [String] = []
  ) throws -> Result {
    let printed = try TemporaryFolder()
    let process = try start(arguments, in: folder, printingTo: printed, environment: environment, launcher: launcher)
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus, output: try printed.read("output"), messages: try printed.read("messages"))
  }

  /// Starts `bulletin` and does not wait for its end.
  ///
  /// What it prints goes to files of `printed`: a pipe would stop it as soon as the pipe is full.
  static func start(
    _ arguments: [String], in folder: String, printingTo printed: TemporaryFolder, environment: [String: String] = [:],
    launcher: [String] = []
  ) throws -> Process {
    try printed.write("output", "")
    try printed.write("messages", "")
    let process = Process()
    let command = launcher + [executable.path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"].merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: printed.url.appendingPathComponent("output"))
    process.standardError = try FileHandle(forWritingTo: printed.url.appendingPathComponent("messages"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The command beside the test bundle, where the package manager puts both.
  static var executable: URL {
    var folder = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    #if os(macOS)
      folder =
        Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent() ?? folder
    #endif
    return folder.appendingPathComponent("bulletin")
  }
}
