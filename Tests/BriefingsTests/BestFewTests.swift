import Testing

@testable import Briefings

struct BestFewTests {
  private func best(_ count: Int, of numbers: [Int]) -> [Int] {
    var best = BestFew<Int>(count) { $0 > $1 }
    for number in numbers { best.offer(number) }
    return best.elements
  }

  @Test func keepsTheBestInOrder() {
    #expect(best(3, of: [4, 9, 1, 7, 3, 8]) == [9, 8, 7])
    #expect(best(3, of: [2, 5]) == [5, 2])
    #expect(best(3, of: []) == [])
  }

  @Test func choosesTheSameInAnyOrderOfComing() {
    let numbers = (1...200).map { $0 * 7919 % 211 }
    #expect(best(24, of: numbers) == Array(numbers.sorted(by: >).prefix(24)))
    #expect(best(24, of: numbers.reversed()) == best(24, of: numbers))
  }

  @Test func sortsVectorsByTerm() {
    let terms: [Int32] = [70_000, 3, 255, 256, 0, 65_536, 1]
    var entries = terms.map { ArticleVectors.Entry(term: $0, weight: $0) }
    var order = TermOrder(terms: 100_000)
    entries.withUnsafeMutableBufferPointer { order.sort($0) }
    #expect(entries.map(\.term) == [0, 1, 3, 255, 256, 65_536, 70_000])
    #expect(entries.map(\.weight) == [0, 1, 3, 255, 256, 65_536, 70_000])
  }
}
