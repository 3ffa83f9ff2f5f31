import Dispatch
import Foundation
import Synchronization

/// The way to a server on loopback, which can be made to break in the middle of what is sent: from then on every
/// connection ends at once, as that of a server that has died, until the line is mended.
final class BreakableLine: Sendable {
  let port: Int

  private struct State {
    /// How many bytes still get through to the server.
    var rest = Int.max
    var open: Set<CInt> = []
  }

  private let state = Mutex(State())
  private let listener: CInt

  init(to server: Int) throws {
    let (listener, port) = try LoopbackPort.listen()
    (self.listener, self.port) = (listener, port)
    Thread.detachNewThread { [weak self] in
      while case let client = accept(listener, nil, nil), client >= 0 { self?.join(client, to: server) }
    }
  }

  deinit {
    shutdown(listener, CInt(SHUT_RDWR))
    close(listener)
  }

  func breakAfter(bytes: Int) { state.withLock { $0.rest = bytes } }
  func mend() { state.withLock { $0.rest = .max } }
}

extension BreakableLine {
  private func join(_ client: CInt, to server: Int) {
    guard state.withLock({ $0.rest > 0 }), let far = LoopbackPort.connect(server) else {
      close(client)
      return
    }
    state.withLock { $0.open.formUnion([client, far]) }
    let hasEnded = DispatchSemaphore(value: 0)
    Thread.detachNewThread { [self] in
      pass(from: client, to: far) { admit($0) }
      hasEnded.signal()
    }
    Thread.detachNewThread { [self] in
      pass(from: far, to: client) { $0 }
      // A number that was closed may soon be another socket's, so that nobody may still use it.
      hasEnded.wait()
      hangUp([client, far])
    }
  }

  /// Passes on what `admit` lets through of each piece, until either side ends.
  private func pass(from source: CInt, to goal: CInt, _ admit: (Int) -> Int) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      let admitted = count > 0 ? admit(count) : 0
      guard admitted > 0, send(goal, buffer, admitted, CInt(MSG_NOSIGNAL)) == admitted else { break }
    }
    shutdown(goal, CInt(SHUT_WR))
  }

  /// How many of `count` bytes get through; the last of them break the line.
  private func admit(_ count: Int) -> Int {
    state.withLock { state in
      let admitted = min(count, state.rest)
      if state.rest != .max { state.rest -= admitted }
      if state.rest == 0 { for socket in state.open { shutdown(socket, CInt(SHUT_RDWR)) } }
      return admitted
    }
  }

  private func hangUp(_ sockets: [CInt]) {
    state.withLock { state in
      for socket in sockets where state.open.remove(socket) != nil { close(socket) }
    }
  }
}
