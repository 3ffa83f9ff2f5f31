/// One number for a sequence of numbers and texts, a word at a step: other values, or another order, give another one.
///
/// Every value is preceded by what tells its length, so that no two sequences are the same to it by chance of cutting.
///
/// Public, because the compiler specializes in other modules what is public, but not the methods of a package type.
public struct Fingerprint: Sendable {
  public private(set) var value: UInt64

  public init(_ seed: UInt64 = 0) { value = seed ^ 0x2d35_8dcc_aa6c_78a5 }

  public mutating func add(_ number: UInt64) {
    value = ContentHash.mix(value ^ number, 0xe703_7ed1_a0b4_28db) &+ 0x9e37_79b9_7f4a_7c15
  }

  public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
  public mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }
  public mutating func add(_ text: String) { add(ContentHash.of(text)) }
  public mutating func add(_ bytes: [UInt8]) { add(ContentHash.of(bytes)) }
  public mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.upperBound)
  }

  /// Nil is told apart from every value.
  @inlinable
  public mutating func add<Value>(_ value: Value?, _ body: (inout Fingerprint, Value) -> Void) {
    add(value != nil)
    if let value { body(&self, value) }
  }

  /// The number of elements, then each.
  @inlinable
  public mutating func add<Elements: Collection>(
    _ elements: Elements, _ body: (inout Fingerprint, Elements.Element) -> Void
  ) {
    add(elements.count)
    for element in elements { body(&self, element) }
  }
}
