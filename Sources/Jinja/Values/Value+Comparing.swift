extension Value: Equatable {
  /// Python's `==`: numbers by value whatever their type, strings by text, a list never equal to a tuple.
  @usableFromInline package static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.string(let a), .string(let b)), (.string(let a), .safe(let b)), (.safe(let a), .string(let b)),
      (.safe(let a), .safe(let b)):
      return a == b
    case (.none, .none), (.undefined, .undefined): return true
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)): return a == b
    case (.dictionary(let a), .dictionary(let b)): return a.hasSameEntries(as: b)
    case (.object(let a), .object(let b)): return a == b
    case (.record(let a), .record(let b)): return isSameObject(a, b)
    case (.lazyList, .lazyList), (.lazyList, .list), (.list, .lazyList): return left.elements == right.elements
    default:
      if case .int(let a) = left, case .int(let b) = right { return a == b }
      guard let a = left.number, let b = right.number else { return false }
      return a == b
    }
  }

  /// The value as a number where Python would count with it.
  var number: Double? {
    switch self {
    case .bool(let flag): flag ? 1 : 0
    case .int(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  /// The value as an integer where Python would count with it as one.
  var integer: Int? {
    switch self {
    case .bool(let flag): flag ? 1 : 0
    case .int(let number): number
    default: nil
    }
  }

  /// Python's `<`.
  func isLess(than other: Value) throws(FilterFailure) -> Bool {
    switch (self, other) {
    case (.int(let a), .int(let b)): return a < b
    case (.string(let a), .string(let b)), (.string(let a), .safe(let b)), (.safe(let a), .string(let b)),
      (.safe(let a), .safe(let b)):
      return a.lexicographicallyPrecedes(b)
    case (.list(let a), .list(let b)), (.tuple(let a), .tuple(let b)):
      for (left, right) in zip(a, b) where left != right { return try left.isLess(than: right) }
      return a.count < b.count
    default:
      if let a = number, let b = other.number { return a < b }
      throw FilterFailure("\(described) and \(other.described) have no order")
    }
  }
}

/// Records that are objects are equal to themselves. Others have no identity, and are equal to none.
private func isSameObject(_ a: RecordReference, _ b: RecordReference) -> Bool {
  let (a, b) = (a.record, b.record)
  guard type(of: a) is AnyObject.Type, type(of: b) is AnyObject.Type else { return false }
  return (a as AnyObject) === (b as AnyObject)
}

extension ValueDictionary {
  fileprivate func hasSameEntries(as other: ValueDictionary) -> Bool {
    count == other.count && zip(keys, values).allSatisfy { other[$0] == $1 }
  }
}

/// A stable sort by Python's `<`; the first failure to compare ends it.
func sorted(_ values: [Value], descending: Bool = false, by key: (Value) -> Value) throws(FilterFailure) -> [Value] {
  var failure: FilterFailure?
  let keyed = values.map { (key: key($0), value: $0) }
  let order = keyed.enumerated().sorted { a, b in
    guard failure == nil else { return false }
    do throws(FilterFailure) {
      let (low, high) = descending ? (b, a) : (a, b)
      if try low.element.key.isLess(than: high.element.key) { return true }
      if try high.element.key.isLess(than: low.element.key) { return false }
    } catch { failure = error }
    return a.offset < b.offset
  }
  if let failure { throw failure }
  return order.map(\.element.value)
}
