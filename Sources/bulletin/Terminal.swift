import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the command prints to, and what may be printed there.
enum Terminal {
  /// Colour on a terminal, unless `NO_COLOR` is set; anywhere, when `CLICOLOR_FORCE` is.
  static var wantsColor: Bool {
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    if let value = environment("CLICOLOR_FORCE"), value != "0" { return true }
    return isTerminal && environment("TERM") != "dumb"
  }

  /// Whether progress may be drawn: standard error is a terminal.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes to standard output. When the reader has gone away the command ends quietly, as other filters do.
  static func printOutput(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func printOutput(_ text: String) { printOutput(Array(text.utf8)) }

  /// Writes to standard error: diagnostics and progress.
  static func printMessage(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Makes a closed pipe an error of the write instead of a signal that kills the command.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  private static func write(_ bytes: [UInt8], to descriptor: CInt) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        return systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { exit(0) }
      guard count > 0 else { return }
      done += count
    }
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// The system call, by a name that `Terminal.write` does not hide.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
