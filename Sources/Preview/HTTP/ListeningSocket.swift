import Diagnostics
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket that takes connections, on the wanted port or the next one that is free.
final class ListeningSocket: Sendable {
  let socket: Socket
  let port: UInt16

  /// Ports that are tried before giving up.
  private static let attempts: UInt16 = 100

  /// `address` is an IP address or `localhost`; port 0 takes any free port.
  init(address: String, port: UInt16) throws(EnvironmentFailure) {
    let ip = address == "localhost" ? "127.0.0.1" : address
    var candidate = port
    while true {
      do {
        socket = try Self.listen(on: ip, candidate)
        self.port = Self.port(of: socket) ?? candidate
        return
      } catch SocketError.failed(_, EADDRINUSE, _) where candidate < UInt16.max && candidate - port < Self.attempts {
        candidate += 1
      } catch {
        throw Self.failure(address, candidate, error)
      }
    }
  }

  deinit { try? socket.close() }

  private static func listen(on ip: String, _ port: UInt16) throws -> Socket {
    ip.contains(":")
      ? try listen(on: sockaddr_in6.inet6(ip6: ip, port: port)) : try listen(on: sockaddr_in.inet(ip4: ip, port: port))
  }

  private static func listen(on address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: CInt(address.family), type: .stream)
    do {
      try socket.closeOnExec()
      try socket.setValue(true, for: .localAddressReuse)
      try socket.setFlags(.nonBlocking)
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    // Closes the socket where it fails.
    try socket.listen()
    return socket
  }

  private static func port(of socket: Socket) -> UInt16? {
    switch try? socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    default: nil
    }
  }

  private static func failure(_ address: String, _ port: UInt16, _ error: any Error) -> EnvironmentFailure {
    let subject = "\(address):\(port)"
    guard case SocketError.failed(let call, let code, _) = error else {
      return EnvironmentFailure(subject, "cannot be listened on")
    }
    if call.hasPrefix("inet_pton") { return EnvironmentFailure(address, "is not an IP address; try 127.0.0.1") }
    switch code {
    case EADDRINUSE:
      return EnvironmentFailure(subject, "is taken, as are the ports before it; choose another with --port")
    case EADDRNOTAVAIL: return EnvironmentFailure(address, "is not an address of this machine; try 127.0.0.1")
    case EACCES:
      return EnvironmentFailure(subject, "is for the administrator alone; choose a port above 1023 with --port")
    default: return EnvironmentFailure(subject, String(cString: strerror(code)))
    }
  }
}
