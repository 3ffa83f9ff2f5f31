import Diagnostics
import Subprocess

/// A program of the system that publishing runs, with what it always gets.
struct Program: Sendable {
  let name: String
  var arguments: [String] = []
  /// Set for the program; nil takes a variable away.
  var environment: [String: String?] = [:]

  /// How a run ended, with all that it printed.
  struct Result: Sendable {
    /// The exit code, or 128 and the number of the signal that ended it, as a shell has it.
    let code: Int
    let output: [UInt8]
    /// What it said on standard error, with passwords in URLs masked.
    let complaint: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs to the end, whatever the exit code; throws where the program is missing or cannot start.
  func result(_ more: [String] = [], input: [UInt8] = []) async throws -> Result {
    do {
      // A limit would be set aside in memory at once; none is.
      let run = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments + more), environment: subprocessEnvironment, input: .array(input),
        output: .bytes(limit: .max), error: .string(limit: .max))
      return Result(
        code: Self.code(run.terminationStatus), output: run.standardOutput,
        complaint: Secrets.masked(run.standardError))
    } catch let error as SubprocessError {
      throw failure(error)
    }
  }

  /// Runs to the end and gives what it printed; throws with its last words where it fails.
  @discardableResult
  func run(_ more: [String] = [], input: [UInt8] = [], about subject: String) async throws -> Result {
    let result = try await result(more, input: input)
    guard result.code == 0 else { throw EnvironmentFailure(subject, lastWords(of: result)) }
    return result
  }

  func lastWords(of result: Result) -> String {
    let lines = result.complaint.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix { $0.isWhitespace } }
    let said = lines.filter { !$0.isEmpty }.suffix(4).joined(separator: "; ")
    return said.isEmpty ? "\(name) ended with code \(result.code)" : "\(name) said: \(said)"
  }
}

extension Program {
  var subprocessEnvironment: Environment {
    .inherit.updating(
      Dictionary(
        uniqueKeysWithValues: environment.compactMap { name, value in
          Environment.Key(rawValue: name).map { ($0, value) }
        }))
  }

  static func code(_ status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }

  func failure(_ error: SubprocessError) -> EnvironmentFailure {
    if error.code == .executableNotFound {
      return EnvironmentFailure(name, "is not installed, or not in PATH; install it and publish again")
    }
    return EnvironmentFailure(name, "could not be run: \(error.description)")
  }
}
