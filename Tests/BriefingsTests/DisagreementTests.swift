import Articles
import Markdown
import Testing

@testable import Briefings

/// Which statements of one story are set side by side, and which are not.
struct DisagreementTests {
  @Test(arguments: [
    (
      "A ferry sank off the coast of Samar on Sunday and 80 passengers were killed, the coast guard said.",
      "A ferry sank off the coast of Samar on Sunday and 95 passengers died, the navy said."
    ),
    (
      "The council of Lund approved the new harbor bridge on Tuesday by a narrow vote.",
      "By a narrow vote the council of Lund approved the new harbor bridge on Monday."
    ),
    (
      "The robbers drove into a jewelry store in Lund and took rings worth €2 million.",
      "Rings worth €3.5 million were taken by robbers who drove into a jewelry store in Lund."
    ),
    (
      "The mayor of Lund was killed by Jan Novak in the old harbor hall, police said.",
      "The mayor of Lund was killed by Maria Lopez in the old harbor hall, a judge said."
    ),
    (
      "Four men drove a car into the jewelry store in Lund and escaped on two motorcycles.",
      "In Lund, five men escaped on motorcycles after they drove a car into the jewelry store."
    ),
  ])
  func setsContradictionsSideBySide(one: String, other: String) async throws {
    #expect(try await disagreements(one, other) == [[one, other]])
  }

  @Test(arguments: [
    (
      "one is a bound of the other",
      "A ferry sank off the coast of Samar on Sunday and more than 80 passengers were killed, the navy said.",
      "A ferry sank off the coast of Samar on Sunday and 95 passengers died, the navy said."
    ),
    (
      "one is rounded",
      "The robbers drove into a jewelry store in Lund and took rings worth €2 million.",
      "The robbers drove into a jewelry store in Lund and took rings worth €2.04 million, said police."
    ),
    (
      "one is a range",
      "A ferry sank off the coast of Samar on Sunday and 80 to 90 passengers were killed, the navy said.",
      "A ferry sank off the coast of Samar on Sunday and 95 passengers died, the navy said."
    ),
    (
      "killed and hurt are not one",
      "A ferry sank off the coast of Samar on Sunday and 80 passengers were killed, the navy said.",
      "A ferry sank off the coast of Samar on Sunday and 95 passengers were injured, the navy said."
    ),
    (
      "another place",
      "Heavy rain flooded the old harbor in Lund and 80 passengers had to leave the ferry.",
      "Heavy rain flooded the old harbor in Arna and 95 passengers had to leave the ferry."
    ),
    (
      "a word for a number",
      "Four men drove a car into the jewelry store in Lund and escaped on motorcycles.",
      "In Lund, 4 men escaped on motorcycles after they drove a car into the jewelry store."
    ),
    (
      "a number that has risen",
      "A ferry sank off the coast of Samar on Sunday and 80 passengers were killed, the navy said.",
      "The number has risen: a ferry sank off the coast of Samar on Sunday and 95 passengers died, the navy said."
    ),
    (
      "what is needed and what is done",
      "The striker of Lund needed nine goals in the match against Arna to break the record of the league.",
      "The striker of Lund scored twenty goals and broke the record of the league in the match against Arna."
    ),
    (
      "the days on which somebody spoke",
      "The council of Lund wants the new harbor bridge by spring, the mayor said on Tuesday.",
      "The council of Lund wants the new harbor bridge by spring, the mayor said on Monday."
    ),
    (
      "another verb",
      "The council of Lund debated the new harbor bridge plan in public on Monday.",
      "The council of Lund approved the new harbor bridge plan after a vote on Tuesday."
    ),
    (
      "a surname alone",
      "The mayor of Lund was killed by Jan Novak in the old harbor hall, police said.",
      "The mayor of Lund was killed by Novak in the old harbor hall, a judge said."
    ),
    (
      "the year of another flood",
      "The flood of 1998 took the old harbor bridge of Lund and all boats on the quay.",
      "The flood of 2004 took the old harbor bridge of Lund and all boats on the quay."
    ),
  ])
  func leavesWhatMayBothBeRight(why: String, one: String, other: String) async throws {
    #expect(try await disagreements(one, other) == [], "\(why)")
  }

  @Test func takesALaterNumberOfOneOutletForAnUpdate() async throws {
    let one = "A ferry sank off the coast of Samar on Sunday and 80 passengers were killed, the navy said."
    let other = "A ferry sank off the coast of Samar on Sunday and 95 passengers died, the navy said."
    #expect(try await disagreements(one, other, outlets: ["Harbor Post", "Harbor Post"]) == [])
  }

  /// The statements of each disagreement between two reports of one day and one story.
  private func disagreements(
    _ one: String, _ other: String, outlets: [String] = ["Harbor Post", "Ellery Times"]
  ) async throws -> [[String]] {
    let topic = try #require(
      Topic.read(
        path: "Content/topics/lund.md",
        bytes: Array("---\ntitle: Lund\nmatch: [Lund, Samar]\nthreshold: 1\n---\n".utf8),
        options: MarkdownOptions()
      ).topic)
    let texts = zip([one, other], outlets).map { text, outlet in
      "---\ntitle: News of Lund and Samar\ndate: 2026-01-14\nsource: \(outlet)\n---\n\n\(text)\n"
    }
    let coverage = try await Newsroom(topics: [topic]).coverage(texts)
    return coverage.briefings[0].disagreements.map { disagreement in
      disagreement.statements.map { coverage.articles[$0.article].article.document.string($0.range) }
    }
  }
}
