import Articles

/// Derives what the articles of a corpus have to do with one another: copies, stories, related ones.
struct CorpusDeriver: Sendable {
  /// Newest first.
  let articles: [AnalyzedArticle]
  let entities: [Entity]
  let decisions: StoryDecisions
  let jobs: Int

  /// What is derived for all of them; only what changed since `memory` is derived anew.
  func derive(after memory: CorpusMemory?, replaced: [AnalyzedArticle]) async -> CorpusMemory {
    if let memory, decisions.isEmpty, let change = CorpusChange(from: memory, to: articles, replaced: replaced),
      let derived = await derive(change, after: memory)
    {
      return derived
    }
    return await derive()
  }

  func derive() async -> CorpusMemory {
    let reading = await CorpusReading(articles, jobs: jobs)
    let (articles, vectors, signatures) = (articles, reading.vectors, reading.signatures)
    async let copies = CopyPairs(articles, signatures)
    let pairs = await SimilarPairs(vectors, jobs: jobs)
    let edges = StoryEdges(articles, pairs)
    let stories = await builder(vectors).stories(edges)
    let (found, duplicateOf) = (await copies, await copies.originals())
    let finder = related(vectors, duplicateOf)
    return CorpusMemory(
      terms: vectors.table, pairs: pairs, copies: found, duplicateOf: duplicateOf, components: edges.components,
      stories: stories,
      related: await concurrentMap(articles.count, jobs: jobs) {
        finder.related(to: $0, among: pairs.neighbors[$0])
      },
      keyPoints: reading.keyPoints)
  }

  private func builder(_ vectors: ArticleVectors) -> StoryBuilder {
    StoryBuilder(articles: articles, vectors: vectors, decisions: decisions, jobs: jobs)
  }

  private func related(_ vectors: ArticleVectors, _ duplicateOf: [Int?]) -> RelatedArticles {
    RelatedArticles(articles: articles, entities: entities, vectors: vectors, duplicateOf: duplicateOf)
  }
}

extension CorpusDeriver {
  /// Brings `old` up to date; nil where a change reaches too far. No editor may have decided on stories.
  func derive(_ change: CorpusChange, after old: CorpusMemory) async -> CorpusMemory? {
    let lost = change.numbers.lost
    let goneTerms = lost.map { (place: change.numbers.formerPlace(of: $0), terms: old.pairs.keyTerms[$0]) }
    let goneKeys = lost.map(old.copies.keys(of:))
    let old = old.renumbered(change.numbers)
    var new = old
    guard let touched = change.count(in: &new.terms, articles) else { return nil }
    new.copies.update(change.articles, gone: goneKeys, of: articles)
    var vectors = ArticleVectors(none: articles.count, new.terms)
    let update = PairsUpdate(touched: touched, gone: goneTerms, articles: articles, jobs: jobs)
    let moved = await update.update(&new.pairs, &vectors)
    var isStale = Array(repeating: false, count: articles.count)
    for article in touched + moved { isStale[article] = true }
    await updateStories(&new, &vectors, isStale)
    new.duplicateOf = new.copies.originals()
    updateRelated(&new, &vectors, isTouched: Set(touched), isStale, since: old)
    let points = ArticleKeyPoints(articles: articles)
    for article in change.articles {
      new.keyPoints[article] = points.points(of: article, ratings: articles[article].ratings)
    }
    return new
  }

  /// Groups anew what is connected with an article that changed, or is connected in another way.
  private func updateStories(_ memory: inout CorpusMemory, _ vectors: inout ArticleVectors, _ isStale: [Bool]) async {
    let edges = StoryEdges(articles, memory.pairs)
    let (old, new) = (memory.components, edges.components)
    var (oldSizes, newSizes) = (Array(repeating: 0, count: new.count), Array(repeating: 0, count: new.count))
    for index in new.indices {
      if old[index] != Renumbering.gone { oldSizes[Int(old[index])] += 1 }
      newSizes[Int(new[index])] += 1
    }
    var isOther = Array(repeating: false, count: new.count)
    for (index, first) in new.enumerated() {
      let first = Int(first)
      if isStale[index] || old[index] != new[index] || oldSizes[first] != newSizes[first] { isOther[first] = true }
    }
    let members = new.indices.filter { isOther[Int(new[$0])] && newSizes[Int(new[$0])] > 1 }
    vectors.prepare(members, of: articles)
    let kept = memory.stories.filter { !isOther[Int(new[$0.articles[0]])] }
    let found = await builder(vectors).stories(edges, among: members)
    memory.stories = (kept + found).sorted { $0.articles[0] < $1.articles[0] }
    memory.components = new
  }

  private func updateRelated(
    _ memory: inout CorpusMemory, _ vectors: inout ArticleVectors, isTouched: Set<Int>, _ isStale: [Bool],
    since old: CorpusMemory
  ) {
    var isOther = Array(repeating: false, count: articles.count)
    for index in articles.indices {
      isOther[index] = isTouched.contains(index) || memory.duplicateOf[index] != old.duplicateOf[index]
    }
    let neighbors = memory.pairs.neighbors
    let stale = articles.indices.filter { index in
      isStale[index] || isOther[index] || neighbors[index].contains { isOther[$0.article] }
    }
    for index in stale { vectors.prepare([index] + neighbors[index].map(\.article), of: articles) }
    let finder = related(vectors, memory.duplicateOf)
    for index in stale { memory.related[index] = finder.related(to: index, among: neighbors[index]) }
  }
}
