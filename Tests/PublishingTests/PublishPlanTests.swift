import Bytes
import Publishing
import Testing

struct PublishPlanTests {
  private let home = PublishedFile(path: "index.html", size: 1200, hash: 1)
  private let css = PublishedFile(path: "assets/site.0123abcd.css", size: 400, hash: 2)
  private let old = PublishedFile(path: "articles/old/index.html", size: 900, hash: 3)
  private let proof = PublishedFile(path: ".well-known/proof", size: 9, hash: 4)

  private func plan(_ site: [PublishedFile], after live: [PublishedFile], _ grace: Grace = .hashedAssets) -> PublishPlan
  {
    PublishPlan(
      target: "server", destination: "host:/srv/news", site: site,
      previous: PublishedManifest(release: "20260101T000000Z", live: live), grace: grace)
  }

  @Test func tellsWhatWillHappen() {
    let changed = PublishedFile(path: "index.html", size: 1300, hash: 9)
    let pages = (1...5).map { PublishedFile(path: "articles/\($0)/index.html", size: 1_000_000, hash: 5) }
    var plan = plan([changed] + pages, after: [home, css, old, proof])
    plan.notes = ["note.txt in Output is not of this build, and is not published"]
    #expect(
      plan.text == """
        Publish to server: host:/srv/news
          added  5 files, 5.0 MB: articles/1/index.html, articles/2/index.html, articles/3/index.html and 2 more
          changed  1 file, 1.3 KB: index.html
          deleted  1 file, 900 bytes: articles/old/index.html
          kept for one more publish  1 file, 400 bytes: assets/site.0123abcd.css
          unchanged  0 files
          note: note.txt in Output is not of this build, and is not published

        """)
  }

  @Test func printsAsJSON() {
    var json = JSONWriter()
    plan([home], after: [home, old]).write(to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"target":"server","destination":"host:/srv/news","nothing_to_do":false,"#
        + #""added":{"files":0,"bytes":0,"paths":[]},"changed":{"files":0,"bytes":0,"paths":[]},"#
        + #""deleted":{"files":1,"bytes":900,"paths":["articles/old/index.html"]},"#
        + #""kept_for_one_more_publish":{"files":0,"bytes":0,"paths":[]},"unchanged":1,"#
        + #""departures":1,"allowed_departures":1,"notes":[]}"#)
  }

  @Test func saysThatNothingHasChanged() {
    #expect(
      plan([home], after: [home]).text == """
        Publish to server: host:/srv/news
          Nothing has changed since the last publish (1 file)

        """)
  }

  @Test func keepsEverythingForOnePublishWhereFilesChangeOneByOne() {
    let plan = plan([home], after: [home, css, old, proof], .everything)
    #expect(plan.deleted == [])
    #expect(plan.retired == [old, css])
  }

  @Test func deletesInThePublishAfter() {
    let previous = PublishedManifest(release: "20260101T000000Z", live: [home], retired: [old])
    let plan = PublishPlan(target: "s", destination: "d", site: [home], previous: previous, grace: .everything)
    #expect(plan.deleted == [old])
    #expect(!plan.isEmpty)
  }

  @Test func countsPagesThatLeaveButNotAssetsWithNewNames() {
    let plan = plan([home], after: [home, css, old])
    #expect(plan.departures == 1)
    #expect(plan.allowedDepartures == 1)
  }

  @Test(arguments: [("12", DeleteLimit.files(12)), ("0", .files(0)), ("5%", .percent(5))])
  func readsALimit(text: String, limit: DeleteLimit) { #expect(DeleteLimit(parsing: text) == limit) }

  @Test(arguments: ["", "-1", "five", "101%", "%"])
  func refusesWhatIsNoLimit(text: String) { #expect(DeleteLimit(parsing: text) == nil) }

  @Test(arguments: [(0, 0), (10, 1), (100, 5), (999, 50), (10_000, 50)])
  func letsFiftyFilesOrAShareGo(count: Int, allowed: Int) {
    #expect(DeleteLimit.standard.allowed(of: count) == allowed)
  }

  @Test func aManifestReadsAsItWasWritten() {
    let manifest = PublishedManifest(release: "20260101T000000Z", live: [home, css], retired: [old])
    #expect(PublishedManifest(parsing: manifest.text) == manifest)
  }

  @Test(arguments: [
    "", "bulletin published 1\t20260101T000000Z", "bulletin published 1\tx\n../up\t1\t1\tlive\t\n",
    "bulletin published 1\tx\n.bulletin/published\t1\t1\tlive\t\n", "bulletin published 1\tx\na\t1\tzz\tlive\t\n",
    "bulletin published 1\tx\na\t1\t1\tgone\t\n",
  ])
  func refusesADamagedManifest(text: String) { #expect(PublishedManifest(parsing: text) == nil) }
}
