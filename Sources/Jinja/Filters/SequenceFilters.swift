extension FilterLibrary {
  private static func length(_ name: String) -> FilterEntry {
    FilterEntry(name) { renderer, input, _ throws(FilterFailure) in
      if case .undefined(let name) = input, renderer.isStrict { throw renderer.undefined(name) }
      return .int(try input.length())
    }
  }

  static let sequenceFilters: [FilterEntry] = [
    length("length"), length("count"),
    FilterEntry("first") { renderer, input, _ throws(FilterFailure) in
      if case .lazyList(let list) = input, list.count > 0 { return list.element(0) }
      return try renderer.elements(input).first ?? .undefined("the first of no elements")
    },
    FilterEntry("last") { renderer, input, _ throws(FilterFailure) in
      if case .lazyList(let list) = input, list.count > 0 { return list.element(list.count - 1) }
      return try renderer.elements(input).last ?? .undefined("the last of no elements")
    },
    FilterEntry("list") { renderer, input, _ throws(FilterFailure) in .list(try renderer.elements(input)) },
    FilterEntry("reverse") { renderer, input, _ throws(FilterFailure) in
      let reversed = Array(try renderer.elements(input).reversed())
      guard input.bytes != nil else { return .list(reversed) }
      return .text(reversed.flatMap(\.textBytes), safe: input.isSafe)
    },
    FilterEntry("join", ["d", "attribute"]) { renderer, input, arguments throws(FilterFailure) in
      var elements = try renderer.elements(input)
      if let attribute = arguments.argument(1, "attribute"), attribute.isTrue {
        elements = try renderer.attributes(elements, attribute)
      }
      return try renderer.joined(elements, arguments.argument(0, "d") ?? .string([]))
    },
    FilterEntry("batch", ["linecount", "fill_with"]) { renderer, input, arguments throws(FilterFailure) in
      let size = try arguments.integer(0, "linecount") ?? 0
      guard size > 0, size <= 1_000_000 else { throw FilterFailure("“linecount” is from 1 to 1000000") }
      return .list(batches(try renderer.elements(input), size, filling: arguments.argument(1, "fill_with")))
    },
    FilterEntry("slice", ["slices", "fill_with"]) { renderer, input, arguments throws(FilterFailure) in
      let count = try arguments.integer(0, "slices") ?? 0
      guard count > 0, count <= 1_000_000 else { throw FilterFailure("“slices” is from 1 to 1000000") }
      return .list(columns(try renderer.elements(input), count, filling: arguments.argument(1, "fill_with")))
    },
    FilterEntry("sum", ["attribute", "start"]) { renderer, input, arguments throws(FilterFailure) in
      var elements = try renderer.elements(input)
      if let attribute = arguments.argument(0, "attribute"), !attribute.isNone {
        elements = try renderer.attributes(elements, attribute)
      }
      var total = arguments.argument(1, "start") ?? .int(0)
      for element in elements { total = try renderer.binary(.add, total, element) }
      return total
    },
    FilterEntry("items") { _, input, _ throws(FilterFailure) in
      if input.isUndefined { return .list([]) }
      guard case .dictionary(let dictionary) = input else {
        throw FilterFailure("“items” takes a dict, not \(input.described)")
      }
      return .list(dictionary.items)
    },
  ]
}

extension ValueDictionary {
  /// Pairs as tuples.
  var items: [Value] { entries.map { .tuple([$0.key, $0.value]) } }
}

private func batches(_ elements: [Value], _ size: Int, filling: Value?) -> [Value] {
  stride(from: 0, to: elements.count, by: size).map { start in
    var row = Array(elements[start..<min(start + size, elements.count)])
    if let filling, !filling.isNone { while row.count < size { row.append(filling) } }
    return .list(row)
  }
}

private func columns(_ elements: [Value], _ count: Int, filling: Value?) -> [Value] {
  let (size, extra) = elements.count.quotientAndRemainder(dividingBy: count)
  var start = 0
  return (0..<count).map { column in
    let end = start + size + (column < extra ? 1 : 0)
    defer { start = end }
    let row = Array(elements[start..<end])
    guard let filling, !filling.isNone, column >= extra else { return .list(row) }
    return .list(row + [filling])
  }
}

extension Value {
  var isNone: Bool {
    if case .none = self { true } else { false }
  }
}

extension Renderer {
  /// Jinja's `join`: safe where the separator or an element is, the others then escaped.
  func joined(_ elements: [Value], _ separator: Value) throws(FilterFailure) -> Value {
    for element in elements {
      if case .undefined(let name) = element, isStrict { throw undefined(name) }
    }
    let isSafe = autoescape && (separator.isSafe || elements.contains(where: \.isSafe))
    var output: [UInt8] = []
    let between = isSafe ? separator.markup : separator.textBytes
    for (index, element) in elements.enumerated() {
      guard output.count <= TextLimit.bytes else { break }
      if index > 0 { output += between }
      if isSafe { output += element.markup } else { output.appendText(of: element) }
    }
    return .text(output, safe: isSafe)
  }
}
