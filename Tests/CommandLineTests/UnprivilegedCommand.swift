import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command without root's right to read and write every file, so that tests run by root see what others see.
enum UnprivilegedCommand {
  private static let launcher = ["/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search"]

  static let isAvailable: Bool = {
    if getuid() != 0 { return true }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: launcher[0])
    process.arguments = launcher.dropFirst() + ["true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  static func run(_ arguments: String..., in folder: String) throws -> CommandLine.Result {
    try CommandLine.run(arguments, in: folder, launcher: getuid() == 0 ? launcher : [])
  }
}
