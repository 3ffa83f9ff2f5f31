/// A set of hashes, laid out by their own bits: a large site asks it millions of times.
struct FingerprintSet: Sendable {
  /// Open addressing; zero marks an empty place.
  private var places: [UInt64]
  private let mask: Int
  private var hasZero = false

  /// Room for so many hashes.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
    mask = size - 1
  }

  mutating func insert(_ hash: UInt64) {
    guard hash != 0 else { return hasZero = true }
    places[place(of: hash)] = hash
  }

  /// False where the hash was there already.
  mutating func add(_ hash: UInt64) -> Bool {
    if contains(hash) { return false }
    insert(hash)
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
