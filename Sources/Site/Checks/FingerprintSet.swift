/// A set of hashes, laid out by their own bits: a large site asks it millions of times.
struct FingerprintSet: Sendable {
  /// Open addressing; zero marks an empty place.
  private var places: [UInt64]
  private let mask: Int
  private var hasZero = false
  private(set) var count = 0

  /// Room for so many hashes.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
    mask = size - 1
  }

  init(_ hashes: [UInt64]) {
    self.init(capacity: hashes.count)
    for hash in hashes { insert(hash) }
  }

  var isEmpty: Bool { count == 0 }

  mutating func insert(_ hash: UInt64) { _ = add(hash) }

  /// False where the hash was there already.
  mutating func add(_ hash: UInt64) -> Bool {
    guard hash != 0 else {
      defer { hasZero = true }
      count += hasZero ? 0 : 1
      return !hasZero
    }
    let place = place(of: hash)
    if places[place] == hash { return false }
    places[place] = hash
    count += 1
    return true
  }

  func contains(_ hash: UInt64) -> Bool { hash == 0 ? hasZero : places[place(of: hash)] == hash }

  /// Where the hash is, or where it would be.
  private func place(of hash: UInt64) -> Int {
    places.withUnsafeBufferPointer { places in
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place] != 0, places[place] != hash { place = (place + 1) & mask }
      return place
    }
  }
}
