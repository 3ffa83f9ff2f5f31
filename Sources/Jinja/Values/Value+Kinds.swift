extension Value {
  /// What Python calls the type, or the record's own name.
  var typeName: String {
    switch self {
    case .undefined: "Undefined"
    case .none: "NoneType"
    case .bool: "bool"
    case .int: "int"
    case .double: "float"
    case .string: "str"
    case .safe: "Markup"
    case .list, .lazyList: "list"
    case .tuple: "tuple"
    case .dictionary: "dict"
    case .record(let record): record.table.typeName
    case .object(let reference): "\(reference.kind)"
    }
  }

  /// The type's name as a message has it: "an int", "a list".
  var described: String {
    let name = typeName
    return ("aeiouAEIOU".contains(name.prefix(1)) ? "an " : "a ") + name
  }

  /// Python's truth: nothing, zero and the empty are false.
  var isTrue: Bool {
    switch self {
    case .undefined, .none: false
    case .bool(let flag): flag
    case .int(let number): number != 0
    case .double(let number): number != 0
    case .string(let bytes), .safe(let bytes): !bytes.isEmpty
    case .list(let elements), .tuple(let elements): !elements.isEmpty
    case .dictionary(let dictionary): dictionary.count > 0
    case .lazyList(let list): list.count > 0
    case .record, .object: true
    }
  }

  var isUndefined: Bool {
    if case .undefined = self { true } else { false }
  }

  /// The bytes of a string, safe or not.
  var bytes: [UInt8]? {
    switch self {
    case .string(let bytes), .safe(let bytes): bytes
    default: nil
    }
  }

  /// The elements of a list or tuple of any kind.
  var elements: [Value]? {
    switch self {
    case .list(let elements), .tuple(let elements): elements
    case .lazyList(let list): list.count <= Self.mostElements ? (0..<list.count).map(list.element) : nil
    default: nil
    }
  }

  /// What a `for` over the value would visit.
  func iterated() throws(FilterFailure) -> [Value] {
    if let elements { return elements }
    switch self {
    case .dictionary(let dictionary): return dictionary.keys
    case .string(let bytes), .safe(let bytes):
      guard bytes.scalarCount <= Self.mostElements else {
        throw FilterFailure("lists have at most \(Self.mostElements) elements")
      }
      return bytes.scalarRanges.map { .string(Array(bytes[$0])) }
    case .undefined: return []
    case .lazyList: throw FilterFailure("lists have at most \(Self.mostElements) elements")
    default: throw FilterFailure("\(described) has no elements to visit")
    }
  }

  /// Python's `len`.
  func length() throws(FilterFailure) -> Int {
    switch self {
    case .list(let elements), .tuple(let elements): return elements.count
    case .lazyList(let list): return list.count
    case .dictionary(let dictionary): return dictionary.count
    case .string(let bytes), .safe(let bytes): return bytes.scalarCount
    case .undefined: return 0
    default: throw FilterFailure("\(described) has no length")
    }
  }
}

extension [UInt8] {
  /// How many Unicode scalars the UTF-8 holds.
  var scalarCount: Int {
    withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// The byte range of each scalar.
  var scalarRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(count)
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }
}
