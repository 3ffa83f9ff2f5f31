import Foundation
import Synchronization

/// A server that a test started; it ends with the test.
///
/// Started by `posix_spawn` with no descriptors but its own, since a server that has the end of some other program’s pipe
/// keeps that program from ever seeing the end of its input; and with no signals blocked, as they are in Swift’s threads.
final class RunningServer: Sendable {
  let port: Int
  private let process: Mutex<pid_t?>

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// Starts a program and waits until it listens on `port`.
  init(_ path: String, _ arguments: [String], environment: [String: String] = [:], port: Int, log: String) async throws
  {
    let number = try Self.spawn(path, arguments, environment, log)
    process = Mutex(number)
    self.port = port
    for _ in 0..<1600 {
      if LoopbackPort.isOpen(port) { return }
      try await Task.sleep(for: .milliseconds(25))
    }
    let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    throw Failure(description: "\(path) does not listen on \(port): \(said)")
  }

  func stop() {
    process.withLock { number in
      guard let running = number else { return }
      kill(running, SIGTERM)
      var status: CInt = 0
      waitpid(running, &status, 0)
      number = nil
    }
  }

  deinit { stop() }
}

extension RunningServer {
  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String: String], _ log: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    for descriptor in CInt(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var settings = posix_spawnattr_t()
    posix_spawnattr_init(&settings)
    defer { posix_spawnattr_destroy(&settings) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&settings, &none)
    posix_spawnattr_setflags(&settings, Int16(POSIX_SPAWN_SETSIGMASK))
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var values = variables.map { strdup($0) } + [nil]
    defer { (words + values).forEach { free($0) } }
    var number = pid_t()
    let result = posix_spawn(&number, path, &actions, &settings, &words, &values)
    guard result == 0 else {
      throw Failure(description: "\(path) could not be started: \(String(cString: strerror(result)))")
    }
    return number
  }
}
