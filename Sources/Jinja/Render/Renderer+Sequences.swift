extension Renderer {
  /// Pushes a value that the template has made.
  mutating func push(_ value: Value) throws(FilterFailure) {
    try made.check(value)
    stack.push(value)
  }

  /// Spreads the top of the stack for `count` stores that follow, the first on top.
  mutating func unpack(_ count: Int) throws(FilterFailure) {
    let value = stack.pop()
    if case .undefined(let name) = value { throw undefined(name) }
    let elements = try value.iterated()
    guard elements.count == count else {
      throw FilterFailure("\(count) names cannot take the \(elements.count) elements of \(value.described)")
    }
    for element in elements.reversed() { stack.push(element) }
  }

  mutating func makeDictionary(_ count: Int) throws(FilterFailure) {
    let flat = stack.pop(count * 2)
    var pairs: [(key: Value, value: Value)] = []
    for index in 0..<count {
      try flat[index * 2].checkHashable()
      pairs.append((flat[index * 2], flat[index * 2 + 1]))
    }
    try push(.dictionary(ValueDictionary(pairs: pairs)))
  }

  /// `object[start:stop:step]`; the three bounds are on the stack, none where not given.
  mutating func slice() throws(FilterFailure) {
    let bounds = stack.pop(3)
    let object = stack.pop()
    if case .undefined(let name) = object { throw undefined(name) }
    let step = try bound(bounds[2]) ?? 1
    guard step != 0 else { throw FilterFailure("the step of a slice is not zero") }
    guard object.bytes != nil || object.elements != nil else {
      throw FilterFailure("\(object.described) has no slices")
    }
    let elements = try object.iterated()
    let indices = sliceIndices(elements.count, try bound(bounds[0]), try bound(bounds[1]), step)
    let picked = indices.map { elements[$0] }
    switch object {
    case .string: try push(.string(picked.flatMap { $0.textBytes }))
    case .safe: try push(.safe(picked.flatMap { $0.textBytes }))
    case .tuple: try push(.tuple(picked))
    default: try push(.list(picked))
    }
  }

  private func bound(_ value: Value) throws(FilterFailure) -> Int? {
    if case .none = value { return nil }
    guard let number = value.integer else { throw FilterFailure("the bounds of a slice are whole numbers") }
    return number
  }
}

/// The positions that Python's `[start:stop:step]` picks of `count` elements.
private func sliceIndices(_ count: Int, _ start: Int?, _ stop: Int?, _ step: Int) -> [Int] {
  let (low, high) = step > 0 ? (0, count) : (-1, count - 1)
  func clamped(_ bound: Int?, _ standard: Int) -> Int {
    guard let bound else { return standard }
    return min(max(bound < 0 ? bound &+ count : bound, low), high)
  }
  let first = clamped(start, step > 0 ? low : high)
  let last = clamped(stop, step > 0 ? high : low)
  guard step > 0 ? first < last : first > last else { return [] }
  return Array(stride(from: first, to: last, by: max(min(step, count + 1), -count - 1)))
}

extension Value {
  /// Lists and dictionaries cannot be keys, nor tuples that hold one, as in Python.
  func checkHashable() throws(FilterFailure) {
    switch self {
    case .tuple(let elements): for element in elements { try element.checkHashable() }
    case .list, .lazyList, .dictionary: throw FilterFailure("a \(typeName) cannot be a key")
    default: break
    }
  }
}
