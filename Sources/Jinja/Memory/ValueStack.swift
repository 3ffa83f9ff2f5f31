/// Values one above the other in memory of its own. The compiler of templates has checked what is where, so that
/// neither bounds nor owners are checked again at each step.
///
/// A place may hold a value without a reference of its own, lent by something that keeps it for as long: the template
/// its constants, a loop its elements, the caller of a macro the arguments. Most steps so count no references.
struct ValueStack: ~Copyable {
  fileprivate struct Place {
    var value: Value
    var isLent: Bool
  }

  private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<Place>

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit {
    for index in 0..<count where !start[index].isLent { (start + index).deinitialize(count: 1) }
    start.deallocate()
  }

  subscript(index: Int) -> Value {
    @inline(__always) get {
      assert(index < count)
      return start[index].value
    }
    @inline(__always) set {
      assert(index < count)
      if start[index].isLent {
        (start + index).initialize(to: Place(value: newValue, isLent: false))
      } else {
        start[index].value = newValue
      }
    }
  }

  /// The record at a place, if there is one, without a reference to it: valid until the place is written.
  @inline(__always)
  borrowing func record(at index: Int) -> Unmanaged<AnyObject>? {
    assert(index < count)
    guard case .record(let record) = start[index].value else { return nil }
    return .passUnretained(record.object)
  }

  var top: Value {
    @inline(__always) get { start[count - 1].value }
  }

  @inline(__always)
  mutating func push(_ value: consuming Value) {
    if count == capacity { grow() }
    (start + count).initialize(to: Place(value: value, isLent: false))
    count &+= 1
  }

  /// Pushes a value that something else keeps until it is off the stack again, and off the slots it may move to.
  @inline(__always)
  mutating func push(lending value: UnsafePointer<Value>) {
    if count == capacity { grow() }
    (start + count).lend(value)
    count &+= 1
  }

  /// Writes a value to a place that something else keeps until the place is written again, or owns it.
  @inline(__always)
  mutating func lend(_ value: UnsafePointer<Value>, to index: Int) {
    assert(index < count)
    if !start[index].isLent { (start + index).deinitialize(count: 1) }
    (start + index).lend(value)
  }

  /// Keeps what was lent to a place beyond the life of what lent it.
  @inline(__always)
  mutating func own(_ index: Int) {
    assert(index < count)
    if start[index].isLent { (start + index).initialize(to: Place(value: start[index].value, isLent: false)) }
  }

  /// Pushes the value at a place of another stack, which is not written before this one is off again.
  @inline(__always)
  mutating func push(lending index: Int, of other: borrowing ValueStack) {
    assert(index < other.count)
    push(lending: UnsafeRawPointer(other.start + index).assumingMemoryBound(to: Value.self))
  }

  @inline(__always)
  mutating func pop() -> Value {
    assert(count > 0)
    count &-= 1
    return start[count].isLent ? start[count].value : (start + count).move().value
  }

  /// Takes the last value off and tells whether it is true.
  @inline(__always)
  mutating func popTruth() -> Bool {
    let isTrue = start[count - 1].value.isTrue
    truncate(to: count - 1)
    return isTrue
  }

  /// The last `size` values, taken off.
  mutating func pop(_ size: Int) -> [Value] {
    guard size > 0 else { return [] }
    assert(count >= size)
    // An array whose room is not initialized asks the runtime for its type.
    if size == 1 { return [pop()] }
    var values: [Value] = []
    values.reserveCapacity(size)
    for _ in 0..<size { values.append(pop()) }
    values.reverse()
    return values
  }

  /// Moves what lies at a place of another stack to the top of this one, and leaves nothing there.
  @inline(__always)
  mutating func push(moving index: Int, of other: inout ValueStack) {
    assert(index < other.count)
    if count == capacity { grow() }
    (start + count).moveInitialize(from: other.start + index, count: 1)
    (other.start + index).initialize(to: Place(value: .none, isLent: true))
    count &+= 1
  }

  /// The same to a place of this one.
  @inline(__always)
  mutating func move(_ index: Int, of other: inout ValueStack, to place: Int) {
    assert(index < other.count && place < count)
    if !start[place].isLent { (start + place).deinitialize(count: 1) }
    (start + place).moveInitialize(from: other.start + index, count: 1)
    (other.start + index).initialize(to: Place(value: .none, isLent: true))
  }

  /// Pushes what stands for values that are not given yet.
  @inline(__always)
  mutating func pushMissing(_ size: Int) {
    while capacity - count < size { grow() }
    (start + count).initialize(repeating: Place(value: .object(.missing), isLent: true), count: size)
    count &+= size
  }

  /// Forgets the last `size` values, which hold no memory: they were moved.
  @inline(__always)
  mutating func drop(_ size: Int) {
    assert(count >= size)
    count &-= size
  }

  /// The bytes of the text at a place, and whether it is safe, without a reference to it: valid until the place is written.
  @inline(__always)
  borrowing func text(at index: Int) -> (bytes: UnsafeBufferPointer<UInt8>, isSafe: Bool)? {
    assert(index < count)
    switch start[index].value {
    case .string(let bytes): return (bytes.withUnsafeBufferPointer { $0 }, false)
    case .safe(let bytes): return (bytes.withUnsafeBufferPointer { $0 }, true)
    default: return nil
    }
  }

  /// Whether the last two values are the same text; nil where they are not both texts.
  @inline(__always)
  borrowing func topTextsAreSame() -> Bool? {
    guard let (right, _) = text(at: count - 1), let (left, _) = text(at: count - 2) else { return nil }
    return left.count == right.count && left.elementsEqual(right)
  }

  /// Forgets what lies from `size` on.
  @inline(__always)
  mutating func truncate(to size: Int) {
    assert(size <= count)
    while count > size {
      count &-= 1
      if !start[count].isLent { (start + count).deinitialize(count: 1) }
    }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Place>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}

extension UnsafeMutablePointer<ValueStack.Place> {
  /// Copies a value here and counts no reference to it.
  @inline(__always)
  fileprivate func lend(_ value: UnsafePointer<Value>) {
    UnsafeMutableRawPointer(self).copyMemory(from: value, byteCount: MemoryLayout<Value>.size)
    pointee.isLent = true
  }
}
