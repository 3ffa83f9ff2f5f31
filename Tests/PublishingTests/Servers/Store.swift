import Foundation
import Publishing

/// A folder of this machine as one of the stores that rclone speaks to, on loopback.
struct Store: Sendable {
  let target: PublishTarget
  private let server: RunningServer?
  private let line: BreakableLine?

  /// `kind` is local, webdav or sftp. Only the way to WebDAV can break.
  init(_ kind: String, of folder: String, in scratch: String) async throws {
    for path in [folder, scratch] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    switch kind {
    case "webdav":
      let port = try LoopbackPort.free()
      let arguments = ["serve", "webdav", folder, "--addr", "127.0.0.1:\(port)"]
      server = try await RunningServer(Programs.path("rclone"), arguments, port: port, log: "\(scratch)/log")
      let line = try BreakableLine(to: port)
      self.line = line
      target = .rclone(RcloneTarget(remote: ":webdav,url='http://127.0.0.1:\(line.port)':"))
    case "sftp":
      let ssh = try await SSHServer(in: scratch)
      (server, line) = (ssh.server, nil)
      let account = "host=127.0.0.1,port=\(ssh.server.port),user=\(NSUserName()),key_file=\(scratch)/user"
      target = .rclone(RcloneTarget(remote: ":sftp,\(account):\(folder)"))
    default:
      (server, line) = (nil, nil)
      target = .rclone(RcloneTarget(remote: ":local:\(folder)"))
    }
  }

  func breakAfter(bytes: Int) { line?.breakAfter(bytes: bytes) }
  func mend() { line?.mend() }
  func stop() { server?.stop() }
}
