import Diagnostics
import Foundation
import Publishing
import Testing

/// Publishing to `git http-backend` behind nginx, with a password in the address.
@Suite(
  .enabled(
    if: Programs.have("git", "nginx", "fcgiwrap", "git-http-backend"), "git, nginx or fcgiwrap is not installed"))
struct GitHTTPPublishTests {
  private func serve(_ site: TestSite) async throws -> (NginxServer, RunningServer) {
    try await Programs.run("git", "init", "--quiet", "--bare", site.path("git/news.git"))
    try await Programs.run("git", "-C", site.path("git/news.git"), "config", "http.receivepack", "true")
    let port = try LoopbackPort.free()
    let gateway = try await RunningServer(
      Programs.path("fcgiwrap"), ["-s", "tcp:127.0.0.1:\(port)"], port: port, log: site.path("fcgiwrap.log"))
    try "me:{PLAIN}hush\n".write(toFile: site.path("users"), atomically: true, encoding: .utf8)
    let nginx = try await NginxServer(
      in: site.path("nginx"),
      rules: """
        auth_basic news; auth_basic_user_file \(site.path("users")); client_max_body_size 0;
        location / {
          include /etc/nginx/fastcgi_params; fastcgi_pass 127.0.0.1:\(port);
          fastcgi_param SCRIPT_FILENAME \(Programs.path("git-http-backend"));
          fastcgi_param GIT_HTTP_EXPORT_ALL ""; fastcgi_param REMOTE_USER $remote_user;
          fastcgi_param GIT_PROJECT_ROOT \(site.path("git")); fastcgi_param PATH_INFO $uri;
        }
        """)
    return (nginx, gateway)
  }

  @Test func publishesTwiceAndOnlyWhatChanged() async throws {
    let site = try TestSite()
    let (nginx, gateway) = try await serve(site)
    let repository = "http://me:hush@127.0.0.1:\(nginx.server.port)/news.git"
    let target = PublishTarget.git(GitTarget(repository: repository, branch: "pages"))
    try await site.publish(target)
    #expect(try await site.publish(target) == .unchanged)
    try site.write(["index.html": "new home"])
    #expect(
      try await site.plan(target).hasPrefix(
        "Publish to test: http://…@127.0.0.1:\(nginx.server.port)/news.git, branch pages\n"))
    try await site.publish(target)
    let git = ["--git-dir", site.path("git/news.git")]
    #expect(try await Programs.run("git", git + ["rev-list", "--count", "pages"]) == "2")
    #expect(try await Programs.run("git", git + ["show", "pages:index.html"]) == "new home")

    let wrong = GitTarget(repository: repository.replacing("hush", with: "wrong"), branch: "pages")
    await #expect {
      try await site.publish(.git(wrong))
    } throws: { error in "\(error)".contains("Authentication failed") && !"\(error)".contains("wrong") }
    gateway.stop()
  }

  @Test func leavesTheBranchAsItWasWhenTheServerDiesDuringThePush() async throws {
    let site = try TestSite()
    let (nginx, gateway) = try await serve(site)
    let line = try BreakableLine(to: nginx.server.port)
    let repository = "http://me:hush@127.0.0.1:\(line.port)/news.git"
    let target = PublishTarget.git(GitTarget(repository: repository, branch: "pages"))
    try await site.publish(target)
    let tip = { try await Programs.run("git", "--git-dir", site.path("git/news.git"), "rev-parse", "pages") }
    let before = try await tip()
    try site.write(TestSite.small.merging(["index.html": TestSite.noise(400_000)]) { $1 })
    line.breakAfter(bytes: 100_000)
    let failure = await #expect(throws: EnvironmentFailure.self) { try await site.publish(target) }
    #expect(failure?.reason.hasPrefix("git said: ") ?? false)
    #expect(try await tip() == before)
    line.mend()
    try await site.publish(target)
    #expect(try await tip() != before)
    gateway.stop()
  }
}
