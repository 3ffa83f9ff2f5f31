import Foundation

/// A real OpenSSH server on loopback with keys of its own.
struct SSHServer: Sendable {
  let server: RunningServer
  /// What `ssh_options` says to reach it.
  let options: String
  /// Where ssh looks for the server’s key.
  let knownHosts: String

  static let isInstalled = Programs.have("sshd", "ssh", "ssh-keygen", "rsync")

  init(in folder: String) async throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if NSUserName() == "root" {
      try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    for name in ["host", "user"] {
      try await Programs.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)")
    }
    let port = try LoopbackPort.free()
    // With a home of its own no start-up file of this machine's shell runs for each command.
    try """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder)/host
    AuthorizedKeysFile \(folder)/user.pub
    PidFile none
    UsePAM no
    StrictModes no
    PasswordAuthentication no
    PermitRootLogin prohibit-password
    MaxStartups 100
    SetEnv HOME=\(folder)
    Subsystem sftp internal-sftp
    """.write(toFile: "\(folder)/sshd_config", atomically: true, encoding: .utf8)
    knownHosts = "\(folder)/known_hosts"
    let key = try String(contentsOfFile: "\(folder)/host.pub", encoding: .utf8)
    try "[127.0.0.1]:\(port) \(key)".write(toFile: knownHosts, atomically: true, encoding: .utf8)
    options =
      "-p \(port) -F /dev/null -i '\(folder)/user' -o IdentitiesOnly=yes -o 'UserKnownHostsFile=\(knownHosts)'"
      + " -o GlobalKnownHostsFile=/dev/null"
    server = try await RunningServer(
      Programs.path("sshd"), ["-D", "-e", "-f", "\(folder)/sshd_config"], port: port, log: "\(folder)/sshd.log")
  }
}
