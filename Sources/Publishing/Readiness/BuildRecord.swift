/// How the site in Output came to be, as far as it decides whether it may be published.
package struct BuildRecord: Sendable, Equatable {
  package enum Maker: String, Sendable { case build, serve }

  package var madeBy: Maker
  /// False where the last build failed or was cut short.
  package var complete: Bool
  package var drafts: Bool
  package var future: Bool
  package var brokenLinks: Int
  /// What changed after the build: “Content/articles/x.md changed after the build”; nil where nothing did.
  package var staleBecause: String?

  package init(
    madeBy: Maker = .build, complete: Bool = true, drafts: Bool = false, future: Bool = false, brokenLinks: Int = 0,
    staleBecause: String? = nil
  ) {
    self.madeBy = madeBy
    self.complete = complete
    self.drafts = drafts
    self.future = future
    self.brokenLinks = brokenLinks
    self.staleBecause = staleBecause
  }

  /// Why the site may not be published, most serious first.
  var objections: [String] {
    var found: [String] = []
    if !complete { found.append("the last build failed; mend what it reports and build again") }
    if madeBy == .serve { found.append("it was made by “bulletin serve”; run “bulletin build”") }
    if drafts { found.append("it was built with --drafts; build again without") }
    if future { found.append("it was built with --future; build again without") }
    if let staleBecause { found.append("\(staleBecause); build again") }
    if brokenLinks > 0 { found.append("\(brokenLinks) \(brokenLinks == 1 ? "link is" : "links are") broken") }
    return found
  }
}
