/// Values one above the other in memory of its own. The compiler of templates has checked what is where, so that
/// neither bounds nor owners are checked again at each step.
struct ValueStack: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<Value>

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  subscript(index: Int) -> Value {
    @inline(__always) get {
      assert(index < count)
      return start[index]
    }
    @inline(__always) set {
      assert(index < count)
      start[index] = newValue
    }
  }

  /// The record at a place, if there is one, without a reference to it: valid until the place is written.
  @inline(__always)
  borrowing func record(at index: Int) -> Unmanaged<AnyObject>? {
    assert(index < count)
    guard case .record(let record) = start[index] else { return nil }
    return .passUnretained(record.object)
  }

  var top: Value {
    @inline(__always) get { start[count - 1] }
  }

  @inline(__always)
  mutating func push(_ value: consuming Value) {
    if count == capacity { grow() }
    (start + count).initialize(to: value)
    count &+= 1
  }

  @inline(__always)
  mutating func pop() -> Value {
    assert(count > 0)
    count &-= 1
    return (start + count).move()
  }

  /// The last `size` values, taken off.
  mutating func pop(_ size: Int) -> [Value] {
    guard size > 0 else { return [] }
    assert(count >= size)
    count -= size
    return Array(unsafeUninitializedCapacity: size) { buffer, initialized in
      buffer.baseAddress?.moveInitialize(from: start + count, count: size)
      initialized = size
    }
  }

  /// The value at a place, which is `none` from now on.
  @inline(__always)
  mutating func take(_ index: Int) -> Value {
    assert(index < count)
    let value = (start + index).move()
    (start + index).initialize(to: .none)
    return value
  }

  /// Pushes what stands for values that are not given yet.
  @inline(__always)
  mutating func pushMissing(_ size: Int) {
    while capacity - count < size { grow() }
    (start + count).initialize(repeating: .object(.missing), count: size)
    count &+= size
  }

  /// Forgets the last `size` values, which hold no memory: they were taken.
  @inline(__always)
  mutating func drop(_ size: Int) {
    assert(count >= size)
    count &-= size
  }

  /// The bytes of the text at a place, and whether it is safe, without a reference to it: valid until the place is written.
  @inline(__always)
  borrowing func text(at index: Int) -> (bytes: UnsafeBufferPointer<UInt8>, isSafe: Bool)? {
    assert(index < count)
    switch start[index] {
    case .string(let bytes): return (bytes.withUnsafeBufferPointer { $0 }, false)
    case .safe(let bytes): return (bytes.withUnsafeBufferPointer { $0 }, true)
    default: return nil
    }
  }

  /// Forgets what lies from `size` on.
  mutating func truncate(to size: Int) {
    assert(size <= count)
    while count > size { _ = pop() }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
