import TestSupport
import Testing

@testable import Site

struct ListMatchTests {
  private func places(_ known: String, _ list: String) -> [Int?]? { ListMatch(Array(known), Array(list)).places }

  @Test func saysNothingOfEqualLists() {
    #expect(places("abc", "abc") == nil)
    #expect(places("", "") == nil)
  }

  @Test func findsWhatMovedBesideWhatIsNew() {
    #expect(places("abcd", "abd") == [0, 1, 3])
    #expect(places("abd", "abcd") == [0, 1, nil, 2])
    #expect(places("abcd", "acbd") == [0, 2, 1, 3])
    #expect(places("abcd", "xabcd") == [nil, 0, 1, 2, 3])
    #expect(places("abc", "xyz") == [nil, nil, nil])
    #expect(places("abc", "") == [])
    #expect(places("", "abc") == [nil, nil, nil])
  }

  @Test func keepsTheEndsOfListsWithEqualElements() {
    #expect(places("aba", "abba") == [0, 1, nil, 2])
    #expect(places("aa", "a") == [0])
    #expect(places("abab", "ab") == [0, 1])
  }

  /// Each place holds the element, and no element that stands in both lists once is missed.
  @Test func agreesWithASearchOfTheWholeList() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<2_000 {
      let known = (0..<numbers.below(9)).map { _ in numbers.below(30) }
      var list = known
      for _ in 0..<numbers.below(4) {
        if !list.isEmpty, numbers.once(in: 2) { list.remove(at: numbers.below(list.count)) }
        list.insert(numbers.below(30), at: numbers.below(list.count + 1))
      }
      guard let places = ListMatch(known, list).places else {
        #expect(known == list)
        continue
      }
      for (element, place) in zip(list, places) {
        if let place { #expect(known[place] == element) }
        let isSingle = known.count { $0 == element } == 1 && list.count { $0 == element } == 1
        if isSingle { #expect(place != nil, "\(element) of \(list) in \(known)") }
      }
    }
  }
}
