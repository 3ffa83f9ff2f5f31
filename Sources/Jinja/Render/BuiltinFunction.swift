/// Functions that every template can call.
enum BuiltinFunction: String, CaseIterable {
  case range, dict, cycler, joiner, namespace

  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Renderer {
  mutating func callFunction(_ number: Int, _ arguments: FilterArguments) throws(FilterFailure) -> Value {
    switch BuiltinFunction.allCases[number] {
    case .range: return try range(arguments)
    case .dict: return try dictionary(arguments)
    case .cycler:
      guard !arguments.positional.isEmpty else { throw FilterFailure("cycler() takes at least one value") }
      cyclers.append(CyclerObject(items: arguments.positional))
      return .object(ObjectReference(.cycler, cyclers.count - 1))
    case .joiner:
      let separator = arguments.argument(0, "sep") ?? .text(", ")
      joiners.append((separator, false))
      return .object(ObjectReference(.joiner, joiners.count - 1))
    case .namespace:
      guard case .dictionary(let values) = try dictionary(arguments) else { return .none }
      namespaces.append(NamespaceObject(values: values.entries.map { ($0.key.text, $0.value) }))
      return .object(ObjectReference(.namespace, namespaces.count - 1))
    }
  }

  mutating func nextSeparator(_ index: Int) -> Value {
    defer { joiners[index].isUsed = true }
    return joiners[index].isUsed ? joiners[index].separator : .string([])
  }

  private func range(_ arguments: FilterArguments) throws(FilterFailure) -> Value {
    var bounds: [Int] = []
    for value in arguments.positional {
      if case .undefined(let name) = value { throw undefined(name) }
      guard let number = value.integer else {
        throw FilterFailure("range() takes whole numbers, not \(value.described)")
      }
      bounds.append(number)
    }
    guard (1...3).contains(bounds.count) else { throw FilterFailure("range() takes one to three numbers") }
    let (start, stop) = bounds.count == 1 ? (0, bounds[0]) : (bounds[0], bounds[1])
    let step = bounds.count == 3 ? bounds[2] : 1
    guard step != 0 else { throw FilterFailure("the step of range() is not zero") }
    let (distance, overflow) = stop.subtractingReportingOverflow(start)
    guard !overflow, step != .min else { throw FilterFailure("range() is too long") }
    let count =
      step > 0 ? (distance > 0 ? (distance - 1) / step + 1 : 0) : (distance < 0 ? (-distance - 1) / -step + 1 : 0)
    var list = LazyList(count: count) { .int(start + $0 * step) }
    list.printed = step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
    return .lazyList(list)
  }

  private func dictionary(_ arguments: FilterArguments) throws(FilterFailure) -> Value {
    var pairs: [(key: Value, value: Value)] = []
    if let first = arguments.positional.first {
      if case .dictionary(let dictionary) = first {
        pairs = dictionary.entries
      } else {
        for pair in try first.iterated() {
          let parts = try pair.iterated()
          guard parts.count == 2 else { throw FilterFailure("dict() takes pairs of a key and a value") }
          pairs.append((parts[0], parts[1]))
        }
      }
    }
    pairs += arguments.named.map { (.text($0.name), $0.value) }
    return .dictionary(ValueDictionary(pairs: pairs))
  }
}
