import Articles
import Language
import Markdown

/// Finds statements of one story that give different numbers, days or names for one thing. It never says which is right.
///
/// Both must be made in much the same words. A later number of the same outlet is an update, and so is one that says
/// so: neither is shown.
struct DisagreementFinder {
  private static let mostClaims = 400
  private static let most = 8

  let coverage: TopicCoverage
  let storyOf: [Int?]

  func disagreements() -> [Disagreement] {
    let claims = coverage.sources.flatMap(claims).prefix(Self.mostClaims)
    var found: [Disagreement] = []
    var used: Set<Statement> = []
    for (index, first) in claims.enumerated() {
      for second in claims.dropFirst(index + 1) where disagree(first, second) {
        guard found.count < Self.most, !used.contains(first.statement), !used.contains(second.statement) else {
          continue
        }
        used.formUnion([first.statement, second.statement])
        let document = coverage.articles[first.statement.article].article.document
        found.append(
          Disagreement(about: document.string(first.wording), statements: [first.statement, second.statement]))
      }
    }
    return found
  }

  private func disagree(_ a: Claim, _ b: Claim) -> Bool {
    guard a.contradicts(b), !a.isUpdate, !b.isUpdate, a.statement.article != b.statement.article,
      let story = storyOf[a.statement.article], story == storyOf[b.statement.article], !areOfOneOutlet(a, b)
    else { return false }
    return a.terms.common(b.terms) >= a.leastCommon && a.terms.overlap(b.terms) >= a.leastOverlap
  }

  private func areOfOneOutlet(_ a: Claim, _ b: Claim) -> Bool {
    let outlets = [a, b].map { coverage.articles[$0.statement.article].article.metadata.outlet?.value }
    return outlets[0] != nil && outlets[0] == outlets[1]
  }

  private func claims(of article: Int) -> [Claim] {
    guard storyOf[article] != nil else { return [] }
    let reader = ClaimReader(article, of: coverage)
    return coverage.sentences(of: article).flatMap { sentence -> [Claim] in
      coverage.concerns(sentence.statement.passage, of: article) ? reader.claims(in: sentence.statement) : []
    }
  }
}
