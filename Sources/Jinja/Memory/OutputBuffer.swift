/// The page being printed: bytes in memory of its own that doubles when it is full, so that an append is one copy.
///
/// One of the three types of this module that touch memory by address; see `ValueStack` and `FrozenArray`.
@usableFromInline package struct OutputBuffer: ~Copyable {
  package private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<UInt8>

  package init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What was printed, valid within `body` only.
  package borrowing func withBytes<Result>(
    from index: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start + index, count: count - index))
  }

  mutating func removeAll() { count = 0 }

  /// Forgets what was printed from `index` on, and gives it.
  mutating func removeLast(from index: Int) -> [UInt8] {
    defer { count = index }
    return withBytes(from: index) { Array($0) }
  }

  /// Where the next `size` bytes may be written. They count once `advance` says so.
  @inline(__always)
  mutating func room(_ size: Int) -> UnsafeMutablePointer<UInt8> {
    if capacity - count < size { grow(size) }
    return start + count
  }

  @inline(__always)
  mutating func advance(_ size: Int) { count &+= size }

  /// Counts what was written up to `end`.
  @inline(__always)
  mutating func advance(to end: UnsafeMutablePointer<UInt8>) { count = end - start }

  /// The smallest capacity that fits, at least twice the last one.
  @inline(never)
  private mutating func grow(_ size: Int) {
    capacity = max(capacity * 2, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
