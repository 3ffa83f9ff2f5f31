import Articles
import Language
import Markdown

/// Finds statements of one story that give different numbers, days or names for one thing. It never says which is right.
///
/// Both must be made in much the same words. A later number of the same outlet is an update, and so is one that says
/// so, and a toll of another day: none of them is shown.
struct DisagreementFinder {
  private static let mostClaims = 400
  private static let most = 8

  let coverage: TopicCoverage
  let storyOf: [Int?]

  func disagreements() -> [Disagreement] {
    let claims = coverage.sources.flatMap(claims).prefix(Self.mostClaims)
    var found: [Disagreement] = []
    /// What was shown of each place in each story: one contradiction is told once.
    var shown: [Place: Set<Claim.Value>] = [:]
    for (index, first) in claims.enumerated() {
      for second in claims.dropFirst(index + 1) where disagree(first, second) {
        guard found.count < Self.most else { return found }
        let place = Place(story: storyOf[first.statement.article], slot: first.slot)
        guard shown[place, default: []].isDisjoint(with: [first.value, second.value]) else { continue }
        shown[place, default: []].formUnion([first.value, second.value])
        let document = coverage.articles[first.statement.article].article.document
        found.append(
          Disagreement(about: document.string(first.wording), statements: [first.statement, second.statement]))
      }
    }
    return found
  }

  private struct Place: Hashable {
    var story: Int?
    var slot: Claim.Slot
  }

  private func disagree(_ a: Claim, _ b: Claim) -> Bool {
    guard a.contradicts(b), !a.isUpdate, !b.isUpdate, a.statement.article != b.statement.article,
      let story = storyOf[a.statement.article], story == storyOf[b.statement.article], !areOfOneOutlet(a, b),
      !a.isToll || areOfOneDay(a, b)
    else { return false }
    return a.terms.common(b.terms) >= a.leastCommon && a.terms.overlap(b.terms) >= a.leastOverlap
  }

  private func areOfOneOutlet(_ a: Claim, _ b: Claim) -> Bool {
    let outlets = [a, b].map { coverage.articles[$0.statement.article].article.metadata.outlet?.value }
    return outlets[0] != nil && outlets[0] == outlets[1]
  }

  private func areOfOneDay(_ a: Claim, _ b: Claim) -> Bool {
    let days = [a, b].compactMap { coverage.articles[$0.statement.article].article.metadata.date?.value.day }
    return days.count < 2 || days[0] == days[1]
  }

  private func claims(of article: Int) -> [Claim] {
    guard storyOf[article] != nil else { return [] }
    let reader = ClaimReader(article, of: coverage)
    return coverage.sentences(of: article).flatMap { sentence -> [Claim] in
      coverage.concerns(sentence.statement.passage, of: article) ? reader.claims(in: sentence.statement) : []
    }
  }
}
