import Diagnostics
import Foundation
import Publishing
import Synchronization
import TestSupport
import Testing

struct FolderPublishTests {
  private let site: TestSite
  private let www: String
  private var target: PublishTarget { .folder(FolderTarget(path: www, keep: 2)) }

  init() throws {
    site = try TestSite()
    www = site.path("www")
  }

  @Test func publishesAWholeReleaseBehindALink() async throws {
    #expect(try await site.publish(target) == TestSite.firstPublish)
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(www)/current") == "releases/20251129T161907Z")
  }

  @Test func touchesNothingWhenNothingChanged() async throws {
    try await site.publish(target)
    #expect(try await site.publish(target, at: 1_764_433_200) == .unchanged)
    #expect(try site.releases(in: www) == ["20251129T161907Z"])
  }

  @Test(arguments: [
    ("index.html", "does not give back index.html as it was sent; publish again"),
    (".bulletin/published", "does not give back the list of files just published; publish again"),
  ])
  func sendsAgainWhatComesBackOtherwise(file: String, reason: String) async throws {
    var publication = site.publication(target)
    publication.progress = { [www] step in
      guard step == .verifying else { return }
      try? "torn".write(toFile: "\(www)/current/\(file)", atomically: true, encoding: .utf8)
    }
    await #expect(throws: EnvironmentFailure(www, reason)) {
      try await publication.publish(show: { _ in }, confirm: { _ in true })
    }
    if file == "index.html" {
      #expect(try await site.publish(target, at: 1_764_433_200) != .unchanged)
      #expect(try site.site(at: "\(www)/current") == TestSite.small)
      #expect(try await site.publish(target, at: 1_764_433_300) == .unchanged)
    }
  }

  @Test func saysWhatItIsAt() async throws {
    let steps = Mutex<[PublishStep]>([])
    var publication = site.publication(target)
    publication.progress = { step in steps.withLock { $0.append(step) } }
    _ = try await publication.publish(show: { _ in }, confirm: { _ in true })
    #expect(
      steps.withLock { $0.map(\.description) } == [
        "Checking the site", "Looking at what is published", "Sending files: 0 of 4", "Sending files: 0 of 4",
        "Sending files: 1 of 4", "Sending files: 2 of 4", "Sending files: 3 of 4", "Reading back what was published",
        "Telling others",
      ])
  }

  @Test func aDryRunTouchesNothing() async throws {
    #expect(
      try await site.plan(target) == """
        Publish to test: SITE/www
          added  4 files, 56 bytes: articles/one/index.html, assets/site.0123abcd.css, feed.xml and 1 more
          unchanged  0 files

        """)
    #expect(!FileManager.default.fileExists(atPath: www))
  }

  @Test func sharesUnchangedFilesAndKeepsOldAssetsForOnePublish() async throws {
    try await site.publish(target)
    var files = TestSite.small
    files["assets/site.0123abcd.css"] = nil
    files["assets/site.4567abcd.css"] = "body { color: red }"
    files["index.html"] = "new home"
    try site.write(files)
    try await site.publish(target, at: 1_764_433_200)
    var expected = files
    expected["assets/site.0123abcd.css"] = "body {}"
    #expect(try site.site(at: "\(www)/current") == expected)
    let old = "\(www)/releases/20251129T161907Z"
    #expect(try site.inode("\(old)/feed.xml") == site.inode("\(www)/current/feed.xml"))
    #expect(try site.inode("\(old)/index.html") != site.inode("\(www)/current/index.html"))

    files["index.html"] = "newest home"
    try site.write(files)
    try await site.publish(target, at: 1_764_433_300)
    #expect(try site.site(at: "\(www)/current") == files)
    #expect(try site.releases(in: www) == ["20251129T162000Z", "20251129T162140Z"])
  }

  @Test func carriesOnWhatOthersPutThere() async throws {
    try await site.publish(target)
    try site.folder.write("www/current/.well-known/proof", "mine")
    try site.write(["index.html": "new home"])
    try await site.publish(target, at: 1_764_433_200)
    #expect(
      try site.site(at: "\(www)/current") == [
        "index.html": "new home", ".well-known/proof": "mine", "assets/site.0123abcd.css": "body {}",
      ])
  }

  @Test func goesBackToTheReleaseBefore() async throws {
    try await site.publish(target)
    try site.write(["index.html": "a mistake"])
    try await site.publish(target)
    #expect(try await site.publication(target).rollBack() == "20251129T161907Z")
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
    try await site.publish(target)
    #expect(try site.site(at: "\(www)/current")["index.html"] == "a mistake")
    #expect(try site.releases(in: www) == ["20251129T161907Z", "20251129T161907Z-0001", "20251129T161907Z-0002"])
  }

  @Test func refusesToDeleteMoreThanAllowed() async throws {
    try await site.publish(target)
    try site.write(["index.html": "home"])
    await #expect(
      throws: PublishRefusal(
        "test", ["2 files would leave the site, and at most 1 may; if this is meant, publish with --max-deletes 2"])
    ) {
      try await site.publish(target, limit: .standard)
    }
    #expect(try site.site(at: "\(www)/current") == TestSite.small)
  }

  @Test func asksBeforeAnythingChanges() async throws {
    let publication = site.publication(target)
    #expect(try await publication.publish(show: { _ in }, confirm: { _ in false }) == .declined)
    #expect(!FileManager.default.fileExists(atPath: "\(www)/current"))
  }

  @Test func leavesAFolderAloneThatIsNotItsOwn() async throws {
    try site.folder.write("www/current/index.html", "somebody’s")
    await #expect(
      throws: EnvironmentFailure("\(www)/current", "is in the way: it is not Bulletin’s link to a release")
    ) { try await site.publish(target) }
  }

  @Test func refusesToPublishIntoOutput() async throws {
    let failure = EnvironmentFailure(site.output, "lies in the folder that is published; choose another")
    await #expect(throws: failure) { try await site.publish(.folder(FolderTarget(path: site.output))) }
  }

  @Test func refusesASecondPublishAtOnce() async throws {
    let publication = site.publication(target)
    let failure = EnvironmentFailure("test", "another publish to it is under way; wait for it to end")
    _ = try await publication.publish(show: { _ in }) { _ in
      await #expect(throws: failure) { try await site.publish(target) }
      return true
    }
  }

  @Test func goesOnAfterADiskThatFailed() async throws {
    try await site.publish(target)
    try site.folder.write("www/releases/.partial/index.html", "half a pa")
    try FileManager.default.createSymbolicLink(atPath: "\(www)/.current.next", withDestinationPath: "nowhere")
    try site.write(["index.html": "new home"])
    try await site.publish(target, at: 1_764_433_200)
    #expect(try site.site(at: "\(www)/current")["index.html"] == "new home")
  }
}
