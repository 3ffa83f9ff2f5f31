import Foundation
import Publishing
import Synchronization
import TestSupport
import Testing

/// People who read a site through nginx while it is published again and again over SSH.
@Suite(.enabled(if: SSHServer.isInstalled && NginxServer.isInstalled, "sshd, rsync or nginx is not installed"))
struct LiveReadersTests {
  private let publishes = 50

  private final class Progress: Sendable {
    let published = Atomic<Int>(0)
    let isDone = Atomic<Bool>(false)
  }

  /// A page names its version, its asset, and the version again; the asset names its version too.
  private func write(_ version: Int, to site: TestSite) throws {
    let digits = String(version + 0x1000_0000, radix: 16)
    let filler = String(repeating: "All the news of the day. ", count: 2000)
    try site.write([
      "index.html": "\(version) /assets/site.\(digits).css \(filler) \(version)",
      "assets/site.\(digits).css": "\(version)", "about/index.html": "about",
    ])
  }

  @Test func seeNoMissingPageNoTornPageAndEveryAsset() async throws {
    let site = try TestSite()
    let ssh = try await SSHServer(in: site.path("ssh"))
    let www = site.path("www")
    let target = PublishTarget.rsync(RsyncTarget(destination: "127.0.0.1:\(www)", keep: 3, sshOptions: ssh.options))
    try write(0, to: site)
    try await site.publish(target)
    let nginx = try await NginxServer(in: site.path("nginx"), rules: "root \(www)/current; index index.html;")
    let progress = Progress()

    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<3 {
        group.addTask {
          let reader = Reader(nginx.address)
          var complaints: [String] = []
          var pages = 0
          while !progress.isDone.load(ordering: .relaxed) {
            complaints += try await read(reader, progress)
            pages += 1
            try await Task.sleep(for: .milliseconds(10))
          }
          return pages > 0 ? complaints : ["nobody read anything"]
        }
      }
      for version in 1...publishes {
        try write(version, to: site)
        try await site.publish(target, at: 1_764_433_147 + version)
        progress.published.store(version, ordering: .relaxed)
      }
      progress.isDone.store(true, ordering: .relaxed)
      var complaints: [String] = []
      for try await found in group { complaints += found }
      #expect(complaints == [])
    }
  }

  /// Opens the home page and its asset. Nothing is promised to a reader who takes longer than two publishes.
  private func read(_ reader: Reader, _ progress: Progress) async throws -> [String] {
    let start = progress.published.load(ordering: .relaxed)
    let page = try await reader.get("/")
    guard page.status == 200 else { return ["home page: \(page.status)"] }
    let words = page.text.split(separator: " ")
    guard words.count > 2, let first = words.first, words.last == first else { return ["a torn page"] }
    let asset = try await reader.get(String(words[1]))
    if progress.published.load(ordering: .relaxed) > start + 1 { return [] }
    return asset.status == 200 && asset.text == first ? [] : ["asset of \(first): \(asset.status)"]
  }
}
