extension FilterLibrary {
  static let sortingFilters: [FilterEntry] = [
    FilterEntry("sort", ["reverse", "case_sensitive", "attribute"]) {
      renderer, input, arguments throws(FilterFailure) in
      let elements = try renderer.elements(input)
      let keys = try renderer.sortKeys(
        elements, arguments.argument(2, "attribute"), isExact: arguments.flag(1, "case_sensitive"))
      return .list(try sorted(elements, keys, descending: arguments.flag(0, "reverse")))
    },
    FilterEntry("dictsort", ["case_sensitive", "by", "reverse"]) { _, input, arguments throws(FilterFailure) in
      guard case .dictionary(let dictionary) = input else {
        throw FilterFailure("“dictsort” takes a dict, not \(input.described)")
      }
      let by = arguments.argument(1, "by")?.text ?? "key"
      guard by == "key" || by == "value" else { throw FilterFailure("“by” is key or value") }
      let keys = by == "key" ? dictionary.keys : dictionary.values
      let isExact = arguments.flag(0, "case_sensitive")
      return .list(
        try sorted(dictionary.items, isExact ? keys : keys.map(\.caseFolded), descending: arguments.flag(2, "reverse")))
    },
    FilterEntry("unique", ["case_sensitive", "attribute"]) { renderer, input, arguments throws(FilterFailure) in
      let elements = try renderer.elements(input)
      let keys = try renderer.keys(
        elements, arguments.argument(1, "attribute"), isExact: arguments.flag(0, "case_sensitive"))
      for key in keys { try key.checkHashable() }
      var seen = ValueDictionaryBuilder(capacity: elements.count)
      for (key, element) in zip(keys, elements) where !seen.holds(key) { seen.set(key, element) }
      return .list(seen.values)
    },
    extreme("min", descending: false), extreme("max", descending: true),
    FilterEntry("groupby", ["attribute", "default", "case_sensitive"]) {
      renderer, input, arguments throws(FilterFailure) in
      let elements = try renderer.elements(input)
      let attribute = try arguments.required(0, "attribute")
      let standard = arguments.argument(1, "default")
      let keys = try renderer.attributes(elements, attribute, standard)
      return .list(try groups(elements, keys, isExact: arguments.flag(2, "case_sensitive")))
    },
  ]

  private static func extreme(_ name: String, descending: Bool) -> FilterEntry {
    FilterEntry(name, ["case_sensitive", "attribute"]) { renderer, input, arguments throws(FilterFailure) in
      let elements = try renderer.elements(input)
      let keys = try renderer.keys(
        elements, arguments.argument(1, "attribute"), isExact: arguments.flag(0, "case_sensitive"))
      var best = 0
      for index in keys.indices.dropFirst() {
        let isBetter = try descending ? keys[best].isLess(than: keys[index]) : keys[index].isLess(than: keys[best])
        if isBetter { best = index }
      }
      return elements.isEmpty ? .undefined("the \(name) of no elements") : elements[best]
    }
  }
}

/// Elements in the order of their keys, equal ones as they were.
private func sorted(_ elements: [Value], _ keys: [Value], descending: Bool) throws(FilterFailure) -> [Value] {
  let positions = (0..<elements.count).map { Value.int($0) }
  let order = try sorted(positions, descending: descending) { position in keys[position.integer ?? 0] }
  return order.map { elements[$0.integer ?? 0] }
}

/// Runs of equal keys, in the order of the keys: pairs of key and elements.
private func groups(_ elements: [Value], _ keys: [Value], isExact: Bool) throws(FilterFailure) -> [Value] {
  let folded = isExact ? keys : keys.map(\.caseFolded)
  let positions = (0..<elements.count).map { Value.int($0) }
  var result: [(key: Value, folded: Value, elements: [Value])] = []
  for position in try sorted(positions, by: { folded[$0.integer ?? 0] }) {
    let index = position.integer ?? 0
    if let last = result.last, last.folded == folded[index] {
      result[result.count - 1].elements.append(elements[index])
    } else {
      result.append((keys[index], folded[index], [elements[index]]))
    }
  }
  return result.map { .tuple([$0.key, .list($0.elements)]) }
}

extension Value {
  /// Strings in lower case, for comparisons that ignore case.
  var caseFolded: Value {
    switch self {
    case .string(let bytes), .safe(let bytes): .string(bytes.lowercased)
    case .tuple(let elements): .tuple(elements.map(\.caseFolded))
    default: self
    }
  }
}

extension Renderer {
  /// What elements are compared by: an attribute or themselves.
  mutating func keys(_ elements: [Value], _ attribute: Value?, isExact: Bool) throws(FilterFailure) -> [Value] {
    let keys = if let attribute, !attribute.isNone { try attributes(elements, attribute) } else { elements }
    return isExact ? keys : keys.map(\.caseFolded)
  }

  /// As `keys`; several attributes with commas between are compared one after another.
  fileprivate mutating func sortKeys(
    _ elements: [Value], _ attribute: Value?, isExact: Bool
  ) throws(FilterFailure) -> [Value] {
    guard let names = attribute?.bytes, names.contains(0x2C) else {
      return try keys(elements, attribute, isExact: isExact)
    }
    var rows: [[Value]] = elements.map { _ in [] }
    for name in names.split(by: [0x2C], limit: -1) {
      for (row, key) in try attributes(elements, .string(name)).enumerated() { rows[row].append(key) }
    }
    return rows.map { isExact ? .tuple($0) : Value.tuple($0).caseFolded }
  }

  /// An attribute of each element: `name`, `author.name`, `0`.
  mutating func attributes(
    _ elements: [Value], _ path: Value, _ standard: Value? = nil
  ) throws(FilterFailure) -> [Value] {
    var result: [Value] = []
    let parts = path.integer.map { [Value.int($0)] } ?? path.textBytes.split(by: [0x2E], limit: -1).map(pathPart)
    for element in elements {
      var value = element
      for part in parts {
        value = try subscripted(value, part)
        if value.isUndefined, let standard, !standard.isNone { value = standard }
      }
      result.append(value)
    }
    return result
  }
}

private func pathPart(_ part: [UInt8]) -> Value {
  if let number = Int(String(decoding: part, as: UTF8.self)), part.first != 0x2D, part.first != 0x2B {
    return .int(number)
  }
  return .string(part)
}
