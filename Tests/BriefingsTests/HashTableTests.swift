import Testing

@testable import Briefings

struct HashTableTests {
  private let hashes = (1...1000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }

  @Test func sortsHashesAsTheStandardLibraryDoes() {
    #expect(HashSort.sorted(hashes) { $0 } == hashes.sorted())
  }

  @Test func sortsKeysThatLieUnevenly() {
    let keys: [UInt64] = [7, 3, .max, 3, 0, 1, .max - 1, 2]
    #expect(HashSort.sorted(keys) { $0 } == [0, 1, 2, 3, 3, 7, .max - 1, .max])
  }

  @Test func keepsTheOrderOfEqualKeys() {
    let elements: [(key: UInt64, name: String)] = [(9, "a"), (1, "b"), (9, "c"), (1, "d")]
    #expect(HashSort.sorted(elements) { $0.key }.map(\.name) == ["b", "d", "a", "c"])
  }

  @Test func numbersHashesInTheOrderOfComing() {
    var numbers = HashNumbers(capacity: 2)
    #expect(hashes.map { numbers.number(of: $0) } == Array(0..<1000))
    #expect(hashes.map { numbers.number(of: $0) } == Array(0..<1000))
    #expect(numbers.find(hashes[999]) == 999)
    #expect(numbers.find(5) == nil)
  }

  @Test func listsUnderHashesWhatWasAddedInOrder() {
    var lists = HashLists()
    for (number, hash) in hashes.enumerated() { lists.add(Int32(number), under: hash % 5 == 0 ? 5 : hash) }
    #expect(lists[5] == hashes.indices.filter { hashes[$0] % 5 == 0 }.map(Int32.init))
    #expect(lists[6] == nil)
  }
}
