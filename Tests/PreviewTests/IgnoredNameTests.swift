import Testing

@testable import Preview

struct IgnoredNameTests {
  @Test(arguments: [
    ".a.md.swp", ".a.md.swo", ".swp", "4913", "a.md~", ".#a.md", "#a.md#", ".goutputstream-1X2Y3Z", ".~lock.a.odt#",
    "a.md.tmp", ".DS_Store", "._a.md", ".git", ".bulletin", "a.md___jb_tmp___", "a.md.kate-swp",
  ])
  func ignores(name: String) { #expect(IgnoredName.matches(name)) }

  @Test(arguments: ["a.md", "site.yaml", "swp", ".htaccess", ".well-known", "49131", "a.swift", "tmp", "größe.md"])
  func watches(name: String) { #expect(!IgnoredName.matches(name)) }
}
