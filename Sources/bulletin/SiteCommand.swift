import ArgumentParser
import Diagnostics

/// A subcommand that ends with one of the documented exit codes.
protocol SiteCommand: AsyncParsableCommand {
  func execute() async throws -> Outcome
}

/// How a command ended; its raw value is the exit code.
enum Outcome: Int32 {
  case done = 0
  /// The content or the templates have errors; nothing was written.
  case contentErrors = 1
  /// A disk, a port, the network or another program failed.
  case environmentFailed = 2
}

extension SiteCommand {
  func run() async throws {
    Terminal.ignoreBrokenPipes()
    let outcome: Outcome
    do {
      outcome = try await execute()
    } catch let failure as EnvironmentFailure {
      Terminal.printMessage("error: \(failure.description)\n")
      outcome = .environmentFailed
    }
    if outcome != .done { throw ExitCode(outcome.rawValue) }
  }
}

extension SiteCommand {
  /// Leaves a large value to the system, which takes all memory back at once when the command ends: freeing the parts
  /// of a site one by one takes a twentieth of a build.
  func leaveToSystem<Value: Sendable>(_ value: Value) { _ = Unmanaged.passRetained(Leftover(value)) }
}

private final class Leftover<Value: Sendable>: Sendable {
  private let value: Value

  init(_ value: Value) { self.value = value }
}
