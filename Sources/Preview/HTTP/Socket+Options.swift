import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Socket {
  /// Keeps a program that we start, a browser for one, from holding the port after we have ended.
  func closeOnExec() throws {
    guard fcntl(file.rawValue, F_SETFD, FD_CLOEXEC) == 0 else { throw SocketError.makeFailed("CloseOnExec") }
  }

  /// Tells the other side that no more comes, and still reads.
  func endWriting() { _ = shutdown(file.rawValue, CInt(SHUT_WR)) }
}
