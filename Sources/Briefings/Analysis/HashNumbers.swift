/// Numbers hashes in the order in which they first come: an open-addressing table, because the hashes need no hashing.
struct HashNumbers: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    /// -1 where the slot is free.
    var number: Int32 = -1
  }

  private var slots: [Slot]
  private var mask: Int
  /// How many hashes have a number.
  private(set) var count = 0

  /// Grows where there are more than `capacity`.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  /// The number of a hash, a new one where it has none.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int {
    if count * 2 > mask { grow() }
    let next = Int32(truncatingIfNeeded: count)
    let number = slots.withUnsafeMutableBufferPointer { slots in
      let place = HashNumbers.place(of: key, in: UnsafeBufferPointer(slots), mask)
      if slots[place].number < 0 { slots[place] = Slot(key: key, number: next) }
      return slots[place].number
    }
    if number == next { count += 1 }
    return Int(number)
  }

  /// The number of a hash, nil where it has none.
  @inline(__always)
  func find(_ key: UInt64) -> Int? {
    let number = slots.withUnsafeBufferPointer { $0[HashNumbers.place(of: key, in: $0, mask)].number }
    return number < 0 ? nil : Int(number)
  }

  /// Lends `body` the look-up of many hashes, which gives -1 for those without a number.
  @inline(__always)
  func lend(to body: ((UInt64) -> Int32) -> Void) {
    slots.withUnsafeBufferPointer { slots in body { slots[HashNumbers.place(of: $0, in: slots, mask)].number } }
  }

  /// The slot of a hash, or the free one where it belongs.
  @inline(__always)
  private static func place(of key: UInt64, in slots: UnsafeBufferPointer<Slot>, _ mask: Int) -> Int {
    var place = Int(truncatingIfNeeded: key) & mask
    while slots[place].number >= 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    mask = (mask + 1) * 2 - 1
    slots = Array(repeating: Slot(), count: mask + 1)
    slots.withUnsafeMutableBufferPointer { slots in
      for slot in old where slot.number >= 0 {
        slots[HashNumbers.place(of: slot.key, in: UnsafeBufferPointer(slots), mask)] = slot
      }
    }
  }
}
