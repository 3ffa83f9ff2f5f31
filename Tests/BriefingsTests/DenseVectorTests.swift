import Testing

@testable import Briefings

struct DenseVectorTests {
  private func vector(_ weights: [Int32: Float]) -> ArraySlice<ArticleVectors.Entry> {
    weights.sorted { $0.key < $1.key }.map {
      ArticleVectors.Entry(term: $0.key, weight: Int32($0.value * Float(ArticleVectors.unit)))
    }[...]
  }

  @Test func comparesAsTwoSortedVectorsDo() {
    let first = vector([1: 0.3, 4: 0.7, 5: 0.1, 9: 0.2])
    let second = vector([0: 0.9, 4: 0.6, 8: 0.4, 9: 0.35])
    var dense = DenseVector(terms: 10)
    dense.set(first)
    #expect(dense.product(second) == ArticleVectors.product(first, second))
    #expect(ArticleVectors.fraction(dense.product(second)) > 0.4)
  }

  @Test func holdsNothingOfAVectorTakenOut() {
    let first = vector([2: 0.5, 3: 0.5])
    var dense = DenseVector(terms: 4)
    dense.set(first)
    dense.clear(first)
    #expect(dense.product(first) == 0)
  }
}
