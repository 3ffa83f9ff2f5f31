import Bytes
import Language

/// The traits of some articles one after another in memory of their own: where they lay among what is kept of the
/// articles, what they leave when they are let go of would be too small for anything else.
final class TraitsRun: Sendable {
  private let terms: [TermWeight]
  private let ratings: [Float]
  private let shingles: [UInt32]
  /// Where the traits of each article end in these.
  private let ends: [Place]

  private struct Place {
    var terms = 0
    var ratings = 0
    var shingles = 0
  }

  init(_ traits: [ArticleTraits]) {
    var ends: [Place] = []
    var end = Place()
    for traits in traits {
      end.terms += traits.terms.count
      end.ratings += traits.ratings.count
      end.shingles += traits.shingles.count
      ends.append(end)
    }
    terms = TraitsRun.joined(traits.lazy.map(\.terms), count: end.terms)
    ratings = TraitsRun.joined(traits.lazy.map(\.ratings), count: end.ratings)
    shingles = TraitsRun.joined(traits.lazy.map(\.shingles), count: end.shingles)
    self.ends = ends
  }

  func traits(_ number: Int) -> ArticleTraits {
    let (start, end) = (number == 0 ? Place() : ends[number - 1], ends[number])
    return ArticleTraits(
      terms: Array(terms[start.terms..<end.terms]), ratings: Array(ratings[start.ratings..<end.ratings]),
      shingles: Array(shingles[start.shingles..<end.shingles]))
  }

  private static func joined<Element>(_ lists: some Sequence<[Element]>, count: Int) -> [Element] {
    var joined: [Element] = []
    joined.reserveCapacity(count)
    for list in lists { joined += list }
    return joined
  }
}

extension [AnalyzedArticle] {
  /// Puts the traits of articles together that hold them each for themselves.
  package mutating func gatherTraits() {
    let holders = indices.filter { self[$0].holdsTraits }
    guard !holders.isEmpty else { return }
    let run = TraitsRun(holders.map { self[$0].traits.value })
    for (number, index) in holders.enumerated() {
      self[index].letGoOfTraits(keptIn: TraitsPlace(run: run, number: number))
    }
  }
}

/// The traits of one article in a run.
private final class TraitsPlace: KeptArticle {
  private let run: TraitsRun
  private let number: Int

  init(run: TraitsRun, number: Int) { (self.run, self.number) = (run, number) }

  var traits: ArticleTraits { run.traits(number) }
  var findings: ArticleFindings { ArticleFindings(analysis: TextAnalysis(), speakers: []) }
  var keepsFindings: Bool { false }
}
