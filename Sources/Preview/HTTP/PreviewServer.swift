package import Diagnostics
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Serves a folder on a local port until its task is cancelled.
///
/// The sockets and their event queue are FlyingSocks', the lower half of FlyingFox. FlyingFox's own server has no
/// limit on the length of a line or on idle time, and ends when the system runs out of descriptors, so requests are
/// read here.
package struct PreviewServer: Sendable {
  /// The port that was free: the wanted one, or a later one.
  package let port: UInt16
  /// Where the front page is.
  package let address: String
  private let listening: ListeningSocket
  private let site: PreviewSite
  var limits = ConnectionLimits()

  /// Takes a port, and answers nothing yet. Connections wait until `run` is called.
  package init(
    _ host: StaticHost, hub: ReloadHub, bind: String = "127.0.0.1", port: UInt16 = 8080
  ) throws(EnvironmentFailure) {
    listening = try ListeningSocket(address: bind, port: port)
    self.port = listening.port
    site = PreviewSite(host: host, hub: hub, hosts: HostCheck(boundTo: bind))
    let isAny = bind == "0.0.0.0" || bind == "::"
    let name = isAny ? "localhost" : bind.contains(":") ? "[\(bind)]" : bind
    address = "http://\(name):\(listening.port)\(host.frontPage)"
  }

  /// Serves until the task is cancelled; returns at once then.
  ///
  /// From here on the process ignores SIGPIPE: writing to a client that went away is an error of that client alone.
  package func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    let pool = SocketPool.make()
    try await pool.prepare()
    let (socket, site, limits) = (listening.socket, site, limits)
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { try await Self.accept(on: socket, pool, site, limits) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private static func accept(
    on socket: Socket, _ pool: any AsyncSocketPool, _ site: PreviewSite, _ limits: ConnectionLimits
  ) async throws {
    let others = OpenConnections()
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        while others.count >= limits.open { try await Task.sleep(for: .milliseconds(10)) }
        guard let client = try await next(on: socket, pool) else { continue }
        others.begin()
        group.addTask {
          await Connection(wire: client, site: site, limits: limits, others: others).serve()
          others.end()
        }
      }
    }
  }

  /// The next client; nil where one vanished, or where the system has no descriptor left for it just now.
  private static func next(on socket: Socket, _ pool: any AsyncSocketPool) async throws -> Wire? {
    do {
      return try Wire(Socket(file: socket.accept().file), pool: pool)
    } catch SocketError.blocked {
      try await pool.suspendSocket(socket, untilReadyFor: .connection)
    } catch is SocketError {
      try await Task.sleep(for: .milliseconds(50))
    }
    return nil
  }
}
