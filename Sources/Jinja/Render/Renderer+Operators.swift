extension Renderer {
  func unary(_ operation: UnaryOperator, _ operand: Value) throws(FilterFailure) -> Value {
    switch (operation, operand) {
    case (.not, _): return .bool(!operand.isTrue)
    case (_, .undefined(let name)): throw undefined(name)
    case (.negative, .double(let number)): return .double(-number)
    case (.positive, .double): return operand
    default:
      guard let number = operand.integer else { throw FilterFailure("\(operand.described) is no number") }
      if operation == .positive { return .int(number) }
      let (result, overflow) = 0.subtractingReportingOverflow(number)
      guard !overflow else { throw FilterFailure("whole numbers have at most 64 bits") }
      return .int(result)
    }
  }

  /// Compares the two values on top of the stack; texts are not even referenced.
  @inline(__always)
  mutating func compare(_ comparison: ComparisonOperator) throws(FilterFailure) {
    if comparison == .equal || comparison == .notEqual, let isSame = stack.topTextsAreSame() {
      stack.truncate(to: stack.count - 2)
      return stack.push(.bool(isSame == (comparison == .equal)))
    }
    let right = stack.pop()
    stack.push(.bool(try compare(comparison, stack.pop(), right)))
  }

  func compare(_ comparison: ComparisonOperator, _ left: Value, _ right: Value) throws(FilterFailure) -> Bool {
    switch comparison {
    case .equal: return left == right
    case .notEqual: return left != right
    case .isIn: return try contains(right, left)
    case .isNotIn: return try !contains(right, left)
    default: break
    }
    if case .undefined(let name) = left { throw undefined(name) }
    if case .undefined(let name) = right { throw undefined(name) }
    if left.number?.isNaN == true || right.number?.isNaN == true { return false }
    switch comparison {
    case .less: return try left.isLess(than: right)
    case .greater: return try right.isLess(than: left)
    case .lessEqual: return try left.isLess(than: right) || left == right
    default: return try right.isLess(than: left) || left == right
    }
  }

  /// Python's `element in container`.
  func contains(_ container: Value, _ element: Value) throws(FilterFailure) -> Bool {
    switch container {
    case .dictionary(let dictionary):
      try element.checkHashable()
      return dictionary[element] != nil
    case .string(let text), .safe(let text):
      guard let part = element.bytes else {
        throw FilterFailure("a str can hold a str only, not \(element.described)")
      }
      return text.firstRange(of: part, from: 0) != nil
    case .list(let elements), .tuple(let elements): return elements.contains(element)
    case .lazyList(let list): return (0..<list.count).contains { list.element($0) == element }
    case .undefined(let name):
      if isStrict { throw undefined(name) }
      return false
    default: throw FilterFailure("\(container.described) holds nothing")
    }
  }

  func binary(_ operation: BinaryOperator, _ left: Value, _ right: Value) throws(FilterFailure) -> Value {
    if case .undefined(let name) = left { throw undefined(name) }
    if case .undefined(let name) = right, operation != .modulo || left.bytes == nil { throw undefined(name) }
    if let a = left.integer, let b = right.integer { return try arithmetic(operation, a, b) }
    if let a = left.number, let b = right.number { return try arithmetic(operation, a, b) }
    switch (operation, left, right) {
    case (.add, _, _): if let sum = try joined(left, right) { return sum }
    case (.multiply, _, _):
      if let product = try repeated(left, right) { return product }
      if let product = try repeated(right, left) { return product }
    case (.modulo, .string(let format), _), (.modulo, .safe(let format), _):
      let arguments = if case .tuple(let elements) = right { elements } else { [right] }
      return try percentFormatted(format, arguments, isSafe: left.isSafe, mapping: right)
    default: break
    }
    throw FilterFailure("\(left.described) and \(right.described) do not take “\(operation.symbol)”")
  }

  private func joined(_ left: Value, _ right: Value) throws(FilterFailure) -> Value? {
    if let a = left.bytes, let b = right.bytes {
      guard left.isSafe || right.isSafe else { return .string(a + b) }
      return .safe(left.markup + right.markup)
    }
    if case .tuple(let a) = left, case .tuple(let b) = right { return .tuple(a + b) }
    if case .tuple = left { return nil }
    if case .tuple = right { return nil }
    guard let a = left.elements, let b = right.elements else { return nil }
    return .list(a + b)
  }

  private func repeated(_ value: Value, _ times: Value) throws(FilterFailure) -> Value? {
    guard let times = times.integer else { return nil }
    let size = value.bytes?.count ?? value.elements?.count ?? 0
    let most = value.bytes == nil ? Value.mostElements : limits.outputBytes
    let (total, overflow) = size.multipliedReportingOverflow(by: max(0, times))
    guard !overflow, total <= most else {
      throw FilterFailure("value has more than \(most) \(value.bytes == nil ? "elements" : "bytes")")
    }
    if let bytes = value.bytes { return .text(repeating(bytes, times), safe: value.isSafe) }
    if case .tuple(let elements) = value { return .tuple(repeating(elements, times)) }
    return value.elements.map { .list(repeating($0, times)) }
  }

  private func repeating<T>(_ part: [T], _ times: Int) -> [T] {
    guard !part.isEmpty, times > 0 else { return [] }
    var result = part
    result.reserveCapacity(part.count * times)
    // Doubled as long as that is not too much: few copies, and long ones.
    while result.count * 2 <= part.count * times { result += result }
    return result + result.prefix(part.count * times - result.count)
  }

  /// `a ~ b ~ c`: one string, safe where any part is and escaping is on.
  mutating func concatenate(_ count: Int) throws(FilterFailure) {
    let parts = stack.pop(count)
    var bytes: [UInt8] = []
    for case .undefined(let name) in parts where isStrict { throw undefined(name) }
    let isSafe = autoescape && parts.contains(where: \.isSafe)
    for part in parts where bytes.count <= limits.outputBytes { bytes += isSafe ? part.markup : part.textBytes }
    try push(.text(bytes, safe: isSafe))
  }
}
