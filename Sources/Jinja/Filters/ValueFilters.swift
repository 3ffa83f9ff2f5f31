extension FilterLibrary {
  private static func standard(_ name: String) -> FilterEntry {
    FilterEntry(name, ["default_value", "boolean"]) { _, input, arguments throws(FilterFailure) in
      guard input.isUndefined || (arguments.flag(1, "boolean") && !input.isTrue) else { return input }
      return arguments.argument(0, "default_value") ?? .string([])
    }
  }

  private static func json(_ name: String) -> FilterEntry {
    FilterEntry(name, ["indent"]) { renderer, input, arguments throws(FilterFailure) in
      if case .undefined(let name) = input { throw renderer.undefined(name) }
      var writer = PythonJSON(indent: try arguments.integer(0, "indent"))
      try writer.append(input)
      return .safe(writer.bytes.escapedForScript)
    }
  }

  static let valueFilters: [FilterEntry] = [
    standard("default"), standard("d"), json("tojson"), json("json"),
    FilterEntry("attr", ["name"]) { renderer, input, arguments throws(FilterFailure) in
      let name = try arguments.required(0, "name").text
      // An attribute is never a key.
      if case .dictionary = input { return renderer.miss(name, input) }
      return try renderer.attribute(input, named: name)
    },
    FilterEntry("pprint") { _, input, _ throws(FilterFailure) in
      var printer = PrettyPrinter()
      printer.append(input.sortedByKeys)
      return .string(printer.output)
    },
  ]
}

extension [UInt8] {
  /// JSON that cannot end a script element or an attribute.
  fileprivate var escapedForScript: [UInt8] {
    var output: [UInt8] = []
    for byte in self {
      switch byte {
      case UInt8(ascii: "<"): output += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): output += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): output += Array("\\u0026".utf8)
      case UInt8(ascii: "'"): output += Array("\\u0027".utf8)
      default: output.append(byte)
      }
    }
    return output
  }
}

extension Value {
  /// The value with the entries of its dictionaries in the order of their keys.
  fileprivate var sortedByKeys: Value {
    switch self {
    case .list(let elements): return .list(elements.map(\.sortedByKeys))
    case .tuple(let elements): return .tuple(elements.map(\.sortedByKeys))
    case .dictionary(let dictionary):
      let order = dictionary.entries.sorted { $0.key.textBytes.lexicographicallyPrecedes($1.key.textBytes) }
      return .dictionary(ValueDictionary(pairs: order.map { ($0.key, $0.value.sortedByKeys) }))
    default: return self
    }
  }
}
