import Diagnostics

extension FilterLibrary {
  static let selectingFilters: [FilterEntry] = [
    FilterEntry("map", nil) { renderer, input, arguments throws(FilterFailure) in
      let elements = try renderer.elementsOrNone(input)
      if arguments.positional.isEmpty, let attribute = arguments.argument(0, "attribute") {
        return .list(try renderer.attributes(elements, attribute, arguments.argument(1, "default")))
      }
      guard let name = arguments.positional.first else { throw FilterFailure("“map” takes a filter or attribute=…") }
      let rest = FilterArguments(positional: Array(arguments.positional.dropFirst()), named: arguments.named)
      guard let number = renderer.library.filters.filterNumbers[name.text] else {
        let help = didYouMean(name.text, renderer.library.filters.filterNames)
        throw FilterFailure("there is no filter “\(name.text)”", help: help)
      }
      var result: [Value] = []
      for element in elements {
        result.append(try renderer.library.filters.filters[Int(number)].call(&renderer, element, rest))
      }
      return .list(result)
    },
    selection("select", keeping: true, byAttribute: false),
    selection("reject", keeping: false, byAttribute: false),
    selection("selectattr", keeping: true, byAttribute: true),
    selection("rejectattr", keeping: false, byAttribute: true),
  ]

  private static func selection(_ name: String, keeping wanted: Bool, byAttribute: Bool) -> FilterEntry {
    FilterEntry(name, nil) { renderer, input, arguments throws(FilterFailure) in
      let elements = try renderer.elementsOrNone(input)
      var positional = arguments.positional[...]
      var subjects = elements
      if byAttribute {
        guard let attribute = positional.popFirst() else {
          throw FilterFailure("“\(name)” takes the name of an attribute")
        }
        subjects = try renderer.attributes(elements, attribute)
      }
      let test = positional.popFirst()
      let rest = FilterArguments(positional: Array(positional), named: arguments.named)
      var result: [Value] = []
      for (element, subject) in zip(elements, subjects) {
        let holds =
          try test.map { test throws(FilterFailure) in try renderer.holds(test, subject, rest) } ?? subject.isTrue
        if holds == wanted { result.append(element) }
      }
      return .list(result)
    }
  }
}

extension Renderer {
  fileprivate mutating func holds(
    _ test: Value, _ subject: Value, _ arguments: FilterArguments
  ) throws(FilterFailure) -> Bool {
    guard let number = library.filters.testNumbers[test.text] else {
      throw FilterFailure("there is no test “\(test.text)”", help: didYouMean(test.text, library.filters.testNames))
    }
    let entry = library.filters.tests[Int(number)]
    return try entry.call(&self, subject, arguments).isTrue
  }
}
