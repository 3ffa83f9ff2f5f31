/// Lists of numbers under hashes, which need no hashing.
struct HashLists: Sendable {
  private var numbers = HashNumbers(capacity: 0)
  private var lists: [[Int32]] = []

  mutating func add(_ element: Int32, under hash: UInt64) {
    let number = numbers.number(of: hash)
    if number == lists.count { lists.append([]) }
    lists[number].append(element)
  }

  subscript(hash: UInt64) -> [Int32]? { numbers.find(hash).map { lists[$0] } }
}
