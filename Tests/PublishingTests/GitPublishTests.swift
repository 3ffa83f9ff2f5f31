import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Publishing to bare repositories, over a path as over a `file://` URL.
@Suite(.enabled(if: Programs.have("git"), "git is not installed"))
struct GitPublishTests {
  private let site: TestSite
  private let remote: String
  private var target: PublishTarget { .git(GitTarget(repository: "file://\(remote)", branch: "pages")) }

  init() async throws {
    site = try TestSite()
    remote = site.path("remote.git")
    try await Programs.run("git", "init", "--quiet", "--bare", remote)
  }

  private func git(_ arguments: String...) async throws -> String {
    try await Programs.run("git", ["--git-dir", remote] + arguments)
  }

  private func commits() async throws -> Int { Int(try await git("rev-list", "--count", "pages")) ?? 0 }

  /// The files on the branch, without Bulletin’s list of them.
  private func files() async throws -> [String: String] {
    var found: [String: String] = [:]
    for path in try await git("ls-tree", "-r", "--name-only", "pages").split(separator: "\n").map(String.init)
    where !path.hasPrefix(".bulletin/") {
      found[path] = try await git("show", "pages:\(path)")
    }
    return found
  }

  /// Someone’s clone of the branch, to commit to by hand.
  private func edit(_ path: String, _ text: String, branch: String = "pages") async throws {
    let clone = site.path("clone-\(UUID().uuidString)")
    try await Programs.run("git", "clone", "--quiet", remote, clone)
    let git = ["-C", clone, "-c", "user.name=Ed", "-c", "user.email=ed@example.org"]
    _ = try? await Programs.run("git", git + ["checkout", "--quiet", branch])
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(clone)/\(path)"))
    try await Programs.run("git", git + ["add", path])
    try await Programs.run("git", git + ["commit", "--quiet", "-m", "By hand"])
    try await Programs.run("git", git + ["push", "--quiet", "origin", "HEAD:\(branch)"])
  }

  @Test func publishesOneCommitOnABranchOfItsOwn() async throws {
    let outcome = try await site.publish(target)
    guard case .published("20251129T161907Z", _, _) = outcome else { return #expect(outcome == .unchanged) }
    #expect(try await files() == TestSite.small.merging([".nojekyll": ""]) { $1 })
    #expect(
      try await git("log", "--format=%B", "pages") == """
        Publish 20251129T161907Z

        4 added, 0 changed, 0 deleted

        Bulletin-Release: 20251129T161907Z

        """)
  }

  @Test func pushesNothingWhenNothingChanged() async throws {
    try await site.publish(target)
    #expect(try await site.publish(target, at: 1_764_433_200) == .unchanged)
    #expect(try await commits() == 1)
  }

  @Test func addsACommitWithWhatChangedAndWhatIsGone() async throws {
    try await site.publish(target)
    try site.write(["index.html": "new home", "articles/two/index.html": "two"])
    try await site.publish(target, at: 1_764_433_200)
    #expect(
      try await files() == [
        "index.html": "new home", "articles/two/index.html": "two", "assets/site.0123abcd.css": "body {}",
        ".nojekyll": "",
      ])
    #expect(try await commits() == 2)
  }

  @Test func aDryRunPushesNothing() async throws {
    _ = try await site.plan(target)
    #expect(try await git("for-each-ref") == "")
  }

  @Test func keepsTheDomainOfTheSite() async throws {
    try await site.publish(target)
    try await edit("CNAME", "news.example.org\n")
    try site.write(["index.html": "new home"])
    try await site.publish(target, at: 1_764_433_200)
    #expect(try await files()["CNAME"] == "news.example.org")
  }

  @Test func buildsOnCommitsMadeByHandAndMendsItsOwnFiles() async throws {
    try await site.publish(target)
    try await edit("index.html", "vandalised")
    #expect(try await site.plan(target).contains("changed  1 file, 40 bytes: index.html"))
    try await site.publish(target, at: 1_764_433_200)
    #expect(try await files()["index.html"] == TestSite.small["index.html"])
    #expect(try await commits() == 3)
  }

  @Test func leavesABranchAloneThatIsNotItsOwn() async throws {
    try await edit("main.c", "int main;", branch: "pages")
    await #expect(
      throws: EnvironmentFailure(
        "file://\(remote), branch pages",
        "holds main.c, which Bulletin did not publish; name a branch of its own, or take this one over with force: true"
      )
    ) { try await site.publish(target) }
    try await site.publish(.git(GitTarget(repository: remote, branch: "pages", force: true)))
    #expect(try await files()["main.c"] == nil)
    #expect(try await commits() == 2)
  }

  @Test func refusesToOverwriteAPushMadeMeanwhile() async throws {
    try await site.publish(target)
    try site.write(["index.html": "new home"])
    let publication = site.publication(target, at: 1_764_433_200)
    await #expect(
      throws: EnvironmentFailure(
        "file://\(remote), branch pages", "was changed by someone else during this publish; publish again")
    ) {
      try await publication.publish(show: { _ in }) { _ in
        try await edit("index.html", "theirs")
        return true
      }
    }
    #expect(try await files()["index.html"] == "theirs")
    try await site.publish(target, at: 1_764_433_200)
    #expect(try await files()["index.html"] == "new home")
  }

  @Test func leavesTheWorkTreeIndexAndBranchOfTheSiteAsTheyAre() async throws {
    let git = ["-C", site.folder.path, "-c", "user.name=Ed", "-c", "user.email=ed@example.org"]
    try site.folder.write("draft.md", "one")
    try await Programs.run("git", ["init", "--quiet", site.folder.path])
    try await Programs.run("git", git + ["add", "draft.md"])
    try await Programs.run("git", git + ["commit", "--quiet", "-m", "Draft"])
    try site.folder.write("staged.md", "staged")
    try await Programs.run("git", git + ["add", "staged.md"])
    try site.folder.write("draft.md", "dirty")
    func look() async throws -> [String] {
      let index = try Data(contentsOf: URL(fileURLWithPath: site.path(".git/index"))).base64EncodedString()
      return [
        index, try await Programs.run("git", git + ["status", "--porcelain", "draft.md", "staged.md"]),
        try await Programs.run("git", git + ["for-each-ref"]),
        try await Programs.run("git", git + ["config", "--list"]),
      ]
    }
    let before = try await look()
    try await site.publish(target)
    #expect(try await look() == before)
  }

  @Test func goesOnAfterACacheThatAKilledRunLeftBroken() async throws {
    try await site.publish(target)
    try site.folder.write("state/repository.git/shallow.lock", "")
    try site.write(["index.html": "new home"])
    try await site.publish(target, at: 1_764_433_200)
    #expect(try await files()["index.html"] == "new home")
  }

  @Test func namesARepositoryThatIsNotThereWithoutItsPassword() async throws {
    let target = GitTarget(repository: "http://me:secret@127.0.0.1:1/news.git", branch: "pages")
    await #expect {
      try await site.publish(.git(target))
    } throws: { error in
      let text = (error as? EnvironmentFailure)?.description ?? ""
      return text.hasPrefix("http://…@127.0.0.1:1/news.git, branch pages: git said: ") && !text.contains("secret")
    }
  }
}
