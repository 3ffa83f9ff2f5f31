import Testing

@testable import Site

struct LinkCheckerTests {
  /// Hashes as pages have them, evenly over all bits.
  private func hash(_ number: Int) -> UInt64 { UInt64(number) &* 0x9E37_79B9_7F4A_7C15 }

  /// A hundred pages, each with ten anchors and links to an anchor of every other page and to a file.
  private var pages: [PageLinks?] {
    (0..<100).map { page -> PageLinks? in
      if page == 50 { return nil }
      var links = PageLinks()
      links.targets = (0..<10).map { hash(page * 10 + $0) }
      links.links = (0..<100).filter { $0 != 50 }.map { hash($0 * 10 + page % 10) } + [hash(5000)]
      return links
    }
  }

  @Test(arguments: [1, 100, 700, 5000], [1, 2])
  func findsTheSameBrokenLinksInAnyNumberOfParts(portion: Int, jobs: Int) async {
    var pages = pages
    pages[3]?.links += [hash(505), hash(7), 0, hash(9000)]
    pages[98]?.links += [hash(9000)]
    let broken = await LinkChecker(pages: pages, files: [hash(5000), 0], portion: portion).broken(jobs: jobs)
    #expect(broken.mapValues(Set.init) == [3: [hash(505), hash(9000)], 98: [hash(9000)]])
  }

  @Test(arguments: [1, 100, 5000])
  func findsNoneWhereAllLeadSomewhere(portion: Int) async {
    #expect(await LinkChecker(pages: pages, files: [hash(5000)], portion: portion).broken(jobs: 2).isEmpty)
  }
}
