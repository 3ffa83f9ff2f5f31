import Foundation
import TestSupport
import Testing

/// That what is found in an article does not depend on its neighbours.
struct IndependenceTests {
  private static let storm = """
    ---
    title: Storm closes the harbor of Arna
    date: 2026-01-14
    ---

    The harbor of Arna stayed closed on Tuesday as waves of six meters hit the breakwater, the port authority said.

    “We have not seen such a sea since 1987,” Mayor Ana Ruiz said. She will visit the quay on Friday.

    """
  private static let bank = """
    ---
    title: Bank of Lund raises its rate
    date: 2026-01-20
    ---

    The central bank raised its main rate to four percent on Monday. “Prices rise too fast,” Ana Ruiz, the governor, said.

    Peter Holm of the harbor union called the step a mistake, and the mayor agreed with him on Tuesday.

    """

  @Test func anotherArticleChangesNoAnalysis() throws {
    let site = try TinySite()
    try site.folder.write("Content/topics/harbor.md", "---\ntitle: Harbor\nmatch:\n  - harbor: 3\n  - Arna: 3\n---\n")
    try site.folder.write("Content/entities/arna.md", "---\nname: Arna\nkind: place\n---\n")
    try site.folder.write("Content/articles/storm.md", Self.storm)
    let before = try analysis(of: "storm", in: site)
    try site.folder.write("Content/articles/bank.md", Self.bank)
    let after = try analysis(of: "storm", in: site)
    #expect(before.count > 1000)
    #expect(after == before)
  }

  /// All that `inspect` says of the article but how it relates to others, as JSON with sorted keys.
  private func analysis(of stem: String, in site: TinySite) throws -> String {
    let articles = try Inspection(of: site.folder.path).articles
    let article = try #require(articles.first { $0["path"]?.hasSuffix("\(stem).md") == true })
    let own = article.fields.filter { !["related", "story", "duplicate_of", "similarity"].contains($0.key) }
    let json = try JSONSerialization.data(withJSONObject: own, options: [.sortedKeys, .prettyPrinted])
    return String(decoding: json, as: UTF8.self)
  }
}
