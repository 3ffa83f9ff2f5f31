/// Turns values into bytes and bytes into the same values, by one description of what a value holds.
///
/// Values without references (`_isPOD`; ranges are not `BitwiseCopyable`) are copied as they lie in memory, so that only the program that wrote an archive can read
/// it; who keeps one must keep a `ProgramStamp` and a checksum with it.
///
/// Public, because the compiler specializes in other modules what is public, but not the methods of a package type.
public struct Archive {
  /// The bytes are not what this program writes.
  public struct Damage: Error {
    @inlinable public init() {}
  }

  @usableFromInline var content: [UInt8]
  public let isReading: Bool
  @usableFromInline var offset = 0

  /// An archive that is written, with room for so many bytes.
  public init(capacity: Int = 0) {
    content = []
    content.reserveCapacity(capacity)
    isReading = false
  }

  public init(reading bytes: [UInt8]) {
    content = bytes
    isReading = true
  }

  /// What was written so far, or what is read.
  public var bytes: [UInt8] { content }

  /// Whether all has been read.
  public var isAtEnd: Bool { offset == content.count }

  @inlinable public mutating func plain<Value>(_ value: inout Value) throws(Damage) {
    let size = MemoryLayout<Value>.size
    guard _isPOD(Value.self) else { throw Damage() }
    guard isReading else { return withUnsafeBytes(of: &value) { content.append(contentsOf: $0) } }
    guard offset + size <= content.count else { throw Damage() }
    withUnsafeMutableBytes(of: &value) { value in
      content.withUnsafeBytes { value.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + size])) }
    }
    offset += size
  }

  @inlinable public mutating func plain<Value>(_ values: inout [Value]) throws(Damage) {
    guard _isPOD(Value.self) else { throw Damage() }
    let count = try counted(values.count, atLeast: MemoryLayout<Value>.stride)
    guard isReading else { return values.withUnsafeBytes { content.append(contentsOf: $0) } }
    let size = count * MemoryLayout<Value>.stride
    guard offset + size <= content.count else { throw Damage() }
    values = content.withUnsafeBytes { all in
      Archive.values(in: UnsafeRawBufferPointer(rebasing: all[offset..<offset + size]), count)
    }
    offset += size
  }

  /// The values that lie in `part`, wherever that begins: an array of a buffer is made without asking the runtime for its
  /// type, which takes as long as a dozen small arrays.
  @inlinable static func values<Value>(in part: UnsafeRawBufferPointer, _ count: Int) -> [Value] {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: count) { values in
      UnsafeMutableRawBufferPointer(values).copyMemory(from: part)
      return Array(UnsafeBufferPointer(values))
    }
  }

  public mutating func text(_ text: inout String) throws(Damage) {
    let count = try counted(text.utf8.count, atLeast: 1)
    guard isReading else { return content.append(contentsOf: text.utf8) }
    text = String(decoding: content[offset..<offset + count], as: UTF8.self)
    offset += count
  }

  public mutating func text(_ text: inout String?) throws(Damage) {
    try optional(&text, blank: "") { archive, text throws(Damage) in try archive.text(&text) }
  }

  public mutating func texts(_ texts: inout [String]) throws(Damage) {
    try list(&texts, blank: "") { archive, text throws(Damage) in try archive.text(&text) }
  }

  @inlinable public mutating func optional<Value>(
    _ value: inout Value?, blank: Value, _ body: (inout Archive, inout Value) throws(Damage) -> Void
  ) throws(Damage) {
    var isThere = value != nil
    try plain(&isThere)
    var present = value ?? blank
    if isThere { try body(&self, &present) }
    value = isThere ? present : nil
  }

  @inlinable public mutating func list<Element>(
    _ list: inout [Element], blank: Element, _ body: (inout Archive, inout Element) throws(Damage) -> Void
  ) throws(Damage) {
    let count = try counted(list.count, atLeast: 1)
    guard isReading else {
      for element in list {
        var element = element
        try body(&self, &element)
      }
      return
    }
    list = Array(repeating: blank, count: count)
    for index in 0..<count { try body(&self, &list[index]) }
  }

  /// The number of elements, none smaller than `size` bytes: a damaged number must not ask for all memory.
  @inlinable public mutating func counted(_ count: Int, atLeast size: Int) throws(Damage) -> Int {
    var count = count
    try plain(&count)
    guard !isReading || (count >= 0 && count <= (content.count - offset) / max(1, size)) else { throw Damage() }
    return count
  }
}
