import Articles
import Briefings

/// The outlets of a site and their articles; most articles first.
struct OutletIndex: Sendable {
  struct Outlet: Sendable {
    var id: String
    var name: String
    /// True when no article names it in front matter.
    var isInferred: Bool
    /// Newest first.
    var articles: [Int]
  }

  private(set) var outlets: [Outlet] = []
  /// For each article its outlet.
  private(set) var outletOf: [Int?]

  init(_ articles: [AnalyzedArticle]) {
    var byID: [String: Int] = [:]
    var bySpelling: [String: Int] = [:]
    var found: [Outlet] = []
    var outletOf: [Int?] = Array(repeating: nil, count: articles.count)
    for index in articles.indices {
      guard let outlet = articles[index].article.metadata.outlet else { continue }
      let known = bySpelling[outlet.value]
      let id = known == nil ? Slug.make(of: outlet.value) : ""
      let place = known ?? byID[id] ?? found.count
      if place == found.count {
        byID[id] = place
        found.append(Outlet(id: id, name: outlet.value, isInferred: true, articles: []))
      }
      if known == nil { bySpelling[outlet.value] = place }
      found[place].articles.append(index)
      if !outlet.inferred { found[place].isInferred = false }
      outletOf[index] = place
    }
    let order = found.indices.sorted {
      (found[$1].articles.count, found[$0].name) < (found[$0].articles.count, found[$1].name)
    }
    var place = Array(repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { place[old] = new }
    outlets = order.map { found[$0] }
    self.outletOf = outletOf.map { $0.map { place[$0] } }
  }
}
