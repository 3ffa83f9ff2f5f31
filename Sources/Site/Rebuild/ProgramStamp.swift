import Bytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells one build of the program from another, which may write other bytes.
enum ProgramStamp {
  static func value() -> UInt64 {
    guard let path = executable, let stamp = FileStamp(path: path) else { return 0 }
    var print = Fingerprint()
    print.add(path)
    for number in [stamp.size, stamp.modified, stamp.changed] { print.add(UInt64(bitPattern: number)) }
    return print.value
  }

  /// The program's file, where the system tells.
  private static var executable: String? {
    guard let argument = CommandLine.arguments.first else { return nil }
    #if os(Linux)
      guard let path = realpath("/proc/self/exe", nil) else { return argument }
    #else
      guard let path = realpath(argument, nil) else { return argument }
    #endif
    defer { free(path) }
    return String(cString: path)
  }
}
