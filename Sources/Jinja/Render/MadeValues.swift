/// Watches over the values that the templates of a page make: how long each is, how deep lists nest in each other, and
/// how much it all comes to. Without it a loop of thirty steps that doubles a value would eat the machine.
struct MadeValues {
  /// Levels of lists and dicts in each other; what prints or compares them descends as deep.
  static let mostLevels = 250
  /// Elements of a list with all that lies within them, each as often as it is met.
  static let mostWithin = 10_000_000

  /// What a list comes to; it is kept so that its place in memory stays its own.
  private struct Nesting {
    let value: Value
    let levels: Int
    let within: Int
  }

  private let mostBytes: Int
  /// How much all long values of the page have come to.
  private(set) var total = 0
  private var known: [UnsafeRawPointer: Nesting] = [:]

  init(_ limits: TemplateLimits) { mostBytes = limits.outputBytes }

  /// Refuses a value that is too long or too deep, or one too many.
  @inline(__always)
  mutating func check(_ value: Value) throws(FilterFailure) {
    switch value {
    case .string(let bytes), .safe(let bytes):
      if bytes.count > 1024 { try count(bytes.count) }
    case .list(let elements), .tuple(let elements): try check(elements)
    case .dictionary(let dictionary): try check(dictionary.values)
    default: break
    }
  }

  /// Counts values of an include that is copied; false where they would be too many.
  mutating func add(_ size: Int) -> Bool {
    guard total + size <= mostBytes * 16 else { return false }
    total += size
    return true
  }

  private mutating func count(_ size: Int) throws(FilterFailure) {
    guard size <= mostBytes else { throw FilterFailure("value has more than \(mostBytes) bytes") }
    total += size
    guard total <= mostBytes * 16 else {
      throw FilterFailure("the values that a page makes come to more than \(mostBytes / 65_536) MiB")
    }
  }

  private mutating func check(_ elements: [Value]) throws(FilterFailure) {
    guard elements.count <= Value.mostElements else {
      throw FilterFailure("lists have at most \(Value.mostElements) elements")
    }
    if elements.count > 64 { try count(elements.count * MemoryLayout<Value>.stride) }
    guard elements.contains(where: \.isNest) else { return }
    let (levels, within) = nesting(of: elements)
    guard levels < Self.mostLevels else { throw FilterFailure("lists nest at most \(Self.mostLevels) deep") }
    guard within <= Self.mostWithin else {
      throw FilterFailure("a list holds at most \(Self.mostWithin) elements in all its levels")
    }
  }

  private mutating func nesting(of elements: [Value]) -> (levels: Int, within: Int) {
    var (levels, within) = (1, elements.count)
    for element in elements where element.isNest {
      let inner = nesting(of: element)
      levels = max(levels, inner.levels + 1)
      within = min(within + inner.within, Self.mostWithin + 1)
    }
    return (levels, within)
  }

  private mutating func nesting(of value: Value) -> (levels: Int, within: Int) {
    let elements = value.nested
    guard let place = elements.withUnsafeBytes(\.baseAddress), elements.contains(where: \.isNest) else {
      return (1, elements.count)
    }
    if let nesting = known[place] { return (nesting.levels, nesting.within) }
    let (levels, within) = nesting(of: elements)
    known[place] = Nesting(value: value, levels: levels, within: within)
    return (levels, within)
  }
}

extension Value {
  /// How many elements of a list are made at once at most.
  static let mostElements = 1_000_000

  /// Whether other values lie within it.
  fileprivate var isNest: Bool {
    switch self {
    case .list, .tuple, .dictionary: true
    default: false
    }
  }

  fileprivate var nested: [Value] {
    switch self {
    case .list(let elements), .tuple(let elements): elements
    case .dictionary(let dictionary): dictionary.values
    default: []
    }
  }
}
