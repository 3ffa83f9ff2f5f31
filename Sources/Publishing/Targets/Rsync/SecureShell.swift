import Diagnostics
import Subprocess

/// Runs scripts on a server through the system’s ssh, which never asks anything: keys come from its agent and files.
struct SecureShell: Sendable {
  let place: RemotePlace
  /// From `ssh_options`; they come first, so that they win over those below.
  private let options: [String]
  /// A socket through which later connections share the first one; nil where its path would be too long.
  private let socket: String?

  init(_ place: RemotePlace, options line: String, state: String) throws(EnvironmentFailure) {
    guard let words = ShellWords.split(line) else {
      throw EnvironmentFailure("ssh_options", "has a quote that is never closed: \(line)")
    }
    self.place = place
    options = words
    let path = "\(state)/ssh"
    socket = path.utf8.count < 80 ? path : nil
  }

  /// Runs a script with arguments `$1`, `$2` … and gives what it printed.
  func run(_ script: String, _ arguments: String..., input: [UInt8] = []) async throws -> Program.Result {
    try await run(script, arguments, input: input)
  }

  func run(_ script: String, _ arguments: [String], input: [UInt8] = []) async throws -> Program.Result {
    try await ssh(master: false).run([command(script, arguments)], input: input, about: place.host)
  }

  /// Runs `body` while `script`, which must print `locked` and then wait for the end of its input, runs on the server.
  ///
  /// The server ends the script when the connection ends, so that a lock outlives neither a kill nor a dead network.
  func holding<Value: Sendable>(
    _ script: String, _ arguments: [String], busy: EnvironmentFailure, _ body: @Sendable () async throws -> Value
  ) async throws -> Value {
    if let socket { try Disk.remove(file: socket) }
    let ssh = ssh(master: true)
    let words = ssh.arguments + [command(script, arguments)]
    do {
      let run = try await Subprocess.run(
        .name(ssh.name), arguments: Arguments(words), environment: ssh.subprocessEnvironment, input: .inputWriter,
        output: .sequence, error: .string(limit: 1 << 20)
      ) { session -> Result<Value, any Error>? in
        var isLocked = false
        for try await line in session.standardOutput.strings() where line.hasPrefix("locked") {
          isLocked = true
          break
        }
        var outcome: Result<Value, any Error>?
        if isLocked {
          do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
        }
        try? await session.standardInputWriter.finish()
        return outcome
      }
      if let outcome = run.closureResult { return try outcome.get() }
      let code = Program.code(run.terminationStatus)
      guard code != Self.busyCode else { throw busy }
      let said = Program.Result(code: code, output: [], complaint: Secrets.masked(run.standardError))
      throw EnvironmentFailure(place.host, ssh.lastWords(of: said))
    } catch let error as SubprocessError {
      throw ssh.failure(error)
    }
  }

  /// What rsync runs to reach the server.
  var rsyncShell: String { (["ssh"] + words(master: false)).map(ShellWords.quotedForRsync).joined(separator: " ") }

  /// The exit code of a script that finds the target locked.
  static let busyCode = 75
}

extension SecureShell {
  private func ssh(master: Bool) -> Program {
    Program(name: "ssh", arguments: words(master: master) + ["--", place.host])
  }

  private func words(master: Bool) -> [String] {
    let shared = socket.map { ["ControlPath=\($0)", master ? "ControlMaster=yes" : "ControlMaster=no"] } ?? []
    let settings = ["BatchMode=yes", "ConnectTimeout=20", "ServerAliveInterval=15", "ServerAliveCountMax=4"] + shared
    return options + settings.flatMap { ["-o", $0] }
  }

  private func command(_ script: String, _ arguments: [String]) -> String {
    (["sh", "-c", script, "bulletin"] + arguments)
      .map { $0 == "sh" || $0 == "-c" ? $0 : ShellWords.quoted($0) }.joined(separator: " ")
  }
}
