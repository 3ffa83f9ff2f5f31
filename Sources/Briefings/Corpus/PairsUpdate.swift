/// Finds anew what is most like articles whose vectors changed, and for which others they may be.
struct PairsUpdate {
  typealias Limit = SimilarPairs.Limit

  /// Articles whose vectors changed, or that have come.
  let touched: [Int]
  /// Key terms of articles that are gone, and where those would stand.
  let gone: [(place: Int, terms: [ArticleVectors.Entry])]
  let articles: [AnalyzedArticle]
  let jobs: Int

  /// Brings `pairs` up to date; gives the articles whose neighbors are others now. `vectors` gets those it takes.
  func update(_ pairs: inout SimilarPairs, _ vectors: inout ArticleVectors) async -> [Int] {
    vectors.prepare(touched, of: articles)
    let old = touched.map { Set(pairs.keyTerms[$0].map(\.term)) }
    for article in touched {
      pairs.setKeyTerms(vectors.keyTerms(of: article, most: Limit.keyTerms), of: article)
    }
    let postings = TermPostings(pairs.keyTerms, terms: vectors.termCount, reach: Limit.reach)
    let unsettled = unsettled(pairs, postings, old)
    let found = await candidates(of: unsettled, pairs, postings, &vectors)
    return zip(unsettled, found).compactMap { article, found in
      pairs.setCandidates(found, of: article) ? article : nil
    }
  }

  /// The articles whose candidates may be others: those touched, those that had one of them, or one that is gone, or may
  /// have one now, and those near which an article joined or left a long posting.
  private func unsettled(_ pairs: SimilarPairs, _ postings: TermPostings, _ old: [Set<Int32>]) -> [Int] {
    let isTouched = flags(touched)
    var isUnsettled = isTouched
    for (article, candidates) in pairs.candidates.enumerated() where !isUnsettled[article] {
      isUnsettled[article] = candidates.contains { candidate in
        let other = Int(candidate.scored.article)
        return other == Renumbering.gone || isTouched[other]
      }
    }
    let changes = touched.count + gone.count
    var scores = LikenessScores(articles: articles.count)
    for (article, old) in zip(touched, old) {
      let terms = pairs.keyTerms[article]
      scores.add(terms, of: article, postings, slack: 1)
      scores.takeAll { other in
        let candidates = pairs.candidates[Int(other.article)]
        let isFull = candidates.count == Limit.candidates
        let least = isFull ? candidates[candidates.count - 1].scored.score : Limit.keySimilarity
        if other.score >= least { isUnsettled[Int(other.article)] = true }
      }
      for term in old.symmetricDifference(terms.map(\.term)) {
        for other in postings.unsettled(term, by: article, changes: changes) { isUnsettled[Int(other)] = true }
      }
    }
    for (place, terms) in gone {
      for entry in terms {
        for other in postings.unsettled(entry.term, by: place, changes: changes) { isUnsettled[Int(other)] = true }
      }
    }
    return isUnsettled.indices.filter { isUnsettled[$0] }
  }

  private func candidates(
    of unsettled: [Int], _ pairs: SimilarPairs, _ postings: TermPostings, _ vectors: inout ArticleVectors
  ) async -> [[SimilarPairs.Candidate]] {
    let count = articles.count
    let likely = await concurrentMap(unsettled.count, jobs: jobs, sharing: { ScoreTable(articles: count) }) {
      table, index in
      table.scores.add(pairs.keyTerms[unsettled[index]], of: unsettled[index], postings)
      return table.scores.take(Limit.candidates, for: unsettled[index], atLeast: Limit.keySimilarity)
    }
    let isTouched = flags(touched)
    let known = zip(unsettled, likely).map { article, likely in
      likely.map { scored -> SimilarPairs.Candidate? in
        if isTouched[article] || isTouched[Int(scored.article)] { return nil }
        return pairs.candidates[article].first { $0.scored.article == scored.article }
      }
    }
    for (index, article) in unsettled.enumerated() {
      let new = zip(likely[index], known[index]).filter { $0.1 == nil }.map { Int($0.0.article) }
      if !new.isEmpty { vectors.prepare([article] + new, of: articles) }
    }
    let ready = vectors
    return await concurrentMap(unsettled.count, jobs: jobs) { index in
      zip(likely[index], known[index]).map { scored, known in
        let similarity = known?.similarity ?? ready.cosine(unsettled[index], Int(scored.article))
        return SimilarPairs.Candidate(scored: scored, similarity: similarity)
      }
    }
  }

  private func flags(_ indices: [Int]) -> [Bool] {
    var flags = Array(repeating: false, count: articles.count)
    for index in indices { flags[index] = true }
    return flags
  }
}

/// What a run of articles shares.
private struct ScoreTable: ~Copyable {
  var scores: LikenessScores

  init(articles: Int) { scores = LikenessScores(articles: articles) }
}
