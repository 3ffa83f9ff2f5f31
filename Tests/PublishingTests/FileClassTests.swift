import Publishing
import Testing

struct FileClassTests {
  @Test(arguments: [
    ("assets/site.0123abcd.css", FileClass.hashedAsset), ("assets/site.0123abcd.css.gz", .hashedAsset),
    ("assets/site.css", .asset), ("CNAME", .asset), ("articles/2025/11/29/x/index.html", .leafPage),
    ("articles/2025/11/29/x/index.html.br", .leafPage), ("topics/turkey/index.html", .listing),
    ("topics/turkey/page/2/index.html", .listing), ("articles/undated/x/index.html", .leafPage),
    ("index.html", .listing), ("404.html", .listing), ("feed.xml", .feed), ("topics/turkey/feed.json", .feed),
    ("robots.txt", .feed), ("topics/turkey/briefing.json", .asset),
  ])
  func knowsWhatAFileIs(path: String, expected: FileClass) {
    #expect(FileClass(path) == expected)
  }
}
