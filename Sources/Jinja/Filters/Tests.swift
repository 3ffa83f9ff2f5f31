extension FilterLibrary {
  private static func test(_ name: String, _ holds: @escaping @Sendable (Value) -> Bool) -> FilterEntry {
    FilterEntry(name) { _, input, _ throws(FilterFailure) in .bool(holds(input)) }
  }

  private static func comparison(_ comparison: ComparisonOperator, _ names: String...) -> [FilterEntry] {
    names.map { name in
      FilterEntry(name, ["other"]) { renderer, input, arguments throws(FilterFailure) in
        .bool(try renderer.compare(comparison, input, try arguments.required(0, "other")))
      }
    }
  }

  static let builtinTests: [FilterEntry] =
    kindTests + numberTests + comparison(.equal, "==", "eq", "equalto") + comparison(.notEqual, "!=", "ne")
    + comparison(.less, "<", "lt", "lessthan") + comparison(.lessEqual, "<=", "le")
    + comparison(.greater, ">", "gt", "greaterthan") + comparison(.greaterEqual, ">=", "ge")
    + comparison(.isIn, "in")

  private static let kindTests: [FilterEntry] = [
    test("defined") { !$0.isUndefined }, test("undefined") { $0.isUndefined },
    test("none") { $0.isNone },
    test("boolean") { if case .bool = $0 { true } else { false } },
    test("true") { if case .bool(true) = $0 { true } else { false } },
    test("false") { if case .bool(false) = $0 { true } else { false } },
    test("integer") { if case .int = $0 { true } else { false } },
    test("float") { if case .double = $0 { true } else { false } },
    test("number") { $0.number != nil },
    test("string") { $0.bytes != nil },
    test("mapping") { if case .dictionary = $0 { true } else { false } },
    test("sequence") { (try? $0.length()) != nil },
    test("iterable") { (try? $0.iterated()) != nil },
    test("callable") { $0.isCallable },
    test("escaped") { $0.isSafe },
    test("upper") { $0.textBytes.hasOnly(uppercase: true) },
    test("lower") { $0.textBytes.hasOnly(uppercase: false) },
    FilterEntry("sameas", ["other"]) { _, input, arguments throws(FilterFailure) in
      let other = try arguments.required(0, "other")
      return .bool(input.typeName == other.typeName && input == other)
    },
    FilterEntry("filter") { renderer, input, _ throws(FilterFailure) in
      .bool(renderer.library.filters.filterNumbers[input.text] != nil)
    },
    FilterEntry("test") { renderer, input, _ throws(FilterFailure) in
      .bool(renderer.library.filters.testNumbers[input.text] != nil)
    },
  ]

  private static let numberTests: [FilterEntry] = [
    FilterEntry("odd") { renderer, input, _ throws(FilterFailure) in
      .bool(try renderer.binary(.modulo, input, .int(2)) == .int(1))
    },
    FilterEntry("even") { renderer, input, _ throws(FilterFailure) in
      .bool(try renderer.binary(.modulo, input, .int(2)) == .int(0))
    },
    FilterEntry("divisibleby", ["num"]) { renderer, input, arguments throws(FilterFailure) in
      .bool(try renderer.binary(.modulo, input, try arguments.required(0, "num")) == .int(0))
    },
  ]
}

extension Value {
  /// Python finds what is undefined callable too.
  var isCallable: Bool {
    guard case .object(let reference) = self else { return isUndefined }
    return [.macro, .function, .joiner].contains(reference.kind)
  }
}
