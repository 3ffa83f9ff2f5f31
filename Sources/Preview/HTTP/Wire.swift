import FlyingSocks
import Foundation

/// The bytes of one connection, in and out, with a limit on how long the other side may keep us waiting.
struct Wire: Sendable {
  private let socket: Socket
  private let pool: any AsyncSocketPool

  init(_ socket: Socket, pool: any AsyncSocketPool) throws {
    self.socket = socket
    self.pool = pool
    try socket.setFlags(.nonBlocking)
    try socket.closeOnExec()
  }

  /// The next bytes; nil at their end, and where none came before `deadline`.
  func read(before deadline: ContinuousClock.Instant) async throws -> [UInt8]? {
    while true {
      do {
        return try socket.read(atMost: 16 * 1024)
      } catch SocketError.disconnected {
        return nil
      } catch SocketError.blocked {
        guard try await isReady(for: .read, before: deadline) else { return nil }
      }
    }
  }

  /// Writes all of `bytes`. A client that takes none for `patience` is an error.
  func write(_ bytes: [UInt8], patience: Duration) async throws {
    let data = Data(bytes)
    var sent = data.startIndex
    while sent < data.endIndex {
      do {
        sent = try socket.write(data, from: sent)
      } catch SocketError.blocked {
        guard try await isReady(for: .write, before: .now + patience) else { throw SocketError.disconnected }
      }
    }
  }

  /// Waits until the client has closed the connection; what it sends is dropped.
  func waitForEnd() async throws {
    while true {
      do {
        _ = try socket.read(atMost: 4096)
      } catch SocketError.blocked {
        try await pool.suspendSocket(socket, untilReadyFor: .read)
      } catch SocketError.disconnected {
        return
      }
    }
  }

  /// Ends a connection whose client is still sending, so that it reads our last answer and not a reset.
  func finish(before deadline: ContinuousClock.Instant) async throws {
    socket.endWriting()
    var left = 1 << 20
    while left > 0, let bytes = try await read(before: deadline) { left -= bytes.count }
  }

  func close() { try? socket.close() }

  private func isReady(for events: Socket.Events, before deadline: ContinuousClock.Instant) async throws -> Bool {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return false }
    return try await withTimeLimit(left) {
      try await pool.suspendSocket(socket, untilReadyFor: events)
      return true
    } ?? false
  }
}
