import Foundation

/// A real nginx on loopback with one `server` block.
struct NginxServer: Sendable {
  let server: RunningServer

  static let isInstalled = Programs.have("nginx")

  /// `rules` stand inside the `server` block.
  init(in folder: String, rules: String) async throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let port = try LoopbackPort.free()
    let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map { "\($0)_temp_path \(folder)/\($0);" }.joined(separator: " ")
    try """
    \(NSUserName() == "root" ? "user root;" : "")
    pid \(folder)/pid; error_log \(folder)/error.log; worker_processes 2; daemon off;
    events { worker_connections 512; }
    http {
      access_log off; \(scratch)
      include /etc/nginx/mime.types; default_type application/octet-stream;
      server { listen 127.0.0.1:\(port); \(rules) }
    }
    """.write(toFile: "\(folder)/nginx.conf", atomically: true, encoding: .utf8)
    server = try await RunningServer(
      Programs.path("nginx"), ["-c", "\(folder)/nginx.conf", "-e", "\(folder)/error.log"], port: port,
      log: "\(folder)/log")
  }

  var address: String { "http://127.0.0.1:\(server.port)" }
}
