import Diagnostics
import Testing

@testable import Publishing

struct ToolTests {
  @Test(arguments: [
    ("https://me:token@host/news.git", "https://…@host/news.git"),
    ("fatal: 'https://me@host:8080/x' and ssh://git@host/y", "fatal: 'https://…@host:8080/x' and ssh://…@host/y"),
    ("git@host:me/news.git", "git@host:me/news.git"), ("https://host/a@b", "https://host/a@b"), ("://", "://"),
  ])
  func masksPasswordsInAddresses(text: String, masked: String) { #expect(Secrets.masked(text) == masked) }

  @Test func splitsAndQuotesWordsAsAShellDoes() {
    #expect(
      ShellWords.split(#"-p 2222  -i '/my keys/id' -o "A=b c" x''y"#) == [
        "-p", "2222", "-i", "/my keys/id", "-o", "A=b c", "xy",
      ])
    #expect(ShellWords.split("-i 'never closed") == nil)
    #expect(ShellWords.quoted("it's $HOME") == #"'it'\''s $HOME'"#)
    #expect(ShellWords.quotedForRsync("it's") == "'it''s'")
  }

  @Test(arguments: [
    ("me@host:/srv/news/", "me@host", "/srv/news"), ("host:news", "host", "news"), ("host:~/news", "host", "news"),
    ("me@[::1]:/srv", "me@::1", "/srv"), ("host:/", "host", "/"),
  ])
  func takesAPlaceOnAServerApart(text: String, host: String, folder: String) throws {
    let place = try RemotePlace(text)
    #expect(place.host == host)
    #expect(place.folder == folder)
  }

  @Test(arguments: [
    (0, "19700101T000000Z"), (951_782_399, "20000228T235959Z"), (951_868_799, "20000229T235959Z"),
    (4_107_542_400, "21000301T000000Z"), (-1, "19691231T235959Z"),
  ])
  func namesAReleaseByItsTime(seconds: Int, name: String) {
    #expect(ReleaseName.at(seconds) == name)
    #expect(ReleaseName.isValid(name))
  }

  @Test func namesAReleaseLaterThanAllThatAreThere() {
    #expect(ReleaseName.at(0, after: ["20251129T161907Z"]) == "20251129T161907Z-0001")
    #expect(ReleaseName.at(0, after: ["20251129T161907Z", "20251129T161907Z-0009"]) == "20251129T161907Z-0010")
    #expect(!ReleaseName.isValid("../current") && !ReleaseName.isValid(".partial"))
  }

  @Test func readsWhatAServerHolds() {
    let releases = RemoteReleases(
      """
      live releases/20251129T161907Z
      release 20251129T161907Z
      release 20251128T000000Z
      release ../../etc
      manifest
      bulletin published 1\t20251129T161907Z
      index.html\t4\t1f\tlive\t

      """)
    #expect(releases.names == ["20251128T000000Z", "20251129T161907Z"])
    #expect(releases.live == "20251129T161907Z")
    #expect(releases.manifest?.live == [PublishedFile(path: "index.html", size: 4, hash: 0x1f)])
    #expect(!releases.isTaken)
  }

  @Test(arguments: ["taken\n", "live /somewhere/else\n", "live releases/20251129T161907Z\n"])
  func findsALinkThatIsNotItsOwn(listing: String) { #expect(RemoteReleases(listing).isTaken) }

  @Test(arguments: [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 KB"), (1_250_000, "1.3 MB")])
  func writesANumberOfBytes(bytes: Int, text: String) { #expect(ByteCount(bytes).description == text) }

  @Test func sendsAtMostAHundredFilesInOneRun() {
    let pages = (100..<350).map { PublishedFile(path: "articles/2025/11/\($0)/index.html", size: 1, hash: 1) }
    let batches = UploadPhases(pages.reversed() + [PublishedFile(path: "a.0123abcd.css", size: 1, hash: 1)]).batches
    #expect(batches.map(\.paths.count) == [1, 100, 100, 50])
    #expect(batches.dropFirst().flatMap(\.paths) == pages.map(\.path))
  }

  @Test(arguments: [
    (#"{"Features": {"Move": true, "BucketBased": false, "DuplicateFiles": true}}"#, true, false, true),
    (#"{"Features": {"BucketBased": true}}"#, false, true, false), ("Unknown command", false, false, false),
  ])
  func readsWhatAStoreCanDo(json: String, renames: Bool, isBucket: Bool, repeatsNames: Bool) {
    let features = StoreFeatures(json: Array(json.utf8))
    #expect(features.renames == renames)
    #expect(features.isBucket == isBucket)
    #expect(features.repeatsNames == repeatsNames)
  }

  @Test func namesAProgramThatIsMissing() async {
    await #expect(
      throws: EnvironmentFailure("no-such-program", "is not installed, or not in PATH; install it and publish again")
    ) { try await Program(name: "no-such-program").result() }
  }

  @Test func keepsStateOutOfTheSite() {
    let folder = PublishState.folder(site: "/me/site", target: "server", environment: ["HOME": "/home/me"])
    #expect(folder.hasPrefix("/home/me/.cache/bulletin/publish/"))
    #expect(folder != PublishState.folder(site: "/me/site", target: "pages", environment: ["HOME": "/home/me"]))
  }
}
