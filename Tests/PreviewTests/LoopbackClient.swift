import Dispatch
import FlyingSocks
import Foundation

/// A plain socket to a server on this machine: sends any bytes, and reads what comes.
final class LoopbackClient: Sendable {
  private let socket: Socket
  /// Blocking calls must not hold up the threads that the server's own tasks run on.
  private let queue = DispatchQueue(label: "LoopbackClient")

  /// Connects without waiting for the server to take the connection.
  init(port: UInt16) throws {
    socket = try Socket(domain: AF_INET, type: .stream)
    try socket.connect(to: .inet(ip4: "127.0.0.1", port: port))
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(socket.file.rawValue, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket.file.rawValue, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { try? socket.close() }

  /// Sends as much as the server takes; it may well have closed the connection.
  func send(_ text: String) async { await send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) async {
    await blocking { socket in
      _ = bytes.withUnsafeBytes { Foundation.send(socket.file.rawValue, $0.baseAddress, $0.count, 0) }
    }
  }

  /// Everything up to the end of the connection, or ten seconds of silence.
  func readAll() async -> String {
    await blocking { socket in
      var all: [UInt8] = []
      while let part = try? socket.read(atMost: 65536) { all += part }
      return String(decoding: all, as: UTF8.self)
    }
  }

  /// The next bytes that come, as text; nil at the end and after ten seconds.
  func readSome() async -> String? {
    await blocking { socket in
      (try? socket.read(atMost: 65536)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// What the server answers to one request, head and body.
  static func get(_ target: String, port: UInt16, headers: String = "") async throws -> String {
    let client = try LoopbackClient(port: port)
    await client.send("GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(headers)Connection: close\r\n\r\n")
    return await client.readAll()
  }

  private func blocking<T: Sendable>(_ work: @escaping @Sendable (Socket) -> T) async -> T {
    await withCheckedContinuation { continuation in
      queue.async { [socket] in continuation.resume(returning: work(socket)) }
    }
  }
}
