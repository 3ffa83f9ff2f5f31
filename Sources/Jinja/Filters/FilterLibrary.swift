/// A filter or test and the names of its arguments. An object, so that a call counts one reference and not three.
final class FilterEntry: Sendable {
  typealias Body = @Sendable (inout Renderer, Value, FilterArguments) throws(FilterFailure) -> Value

  let name: String
  /// In the order of position; nil where it takes what it is given.
  let parameters: [String]?
  let body: Body
  /// Whether it reads every field of a record, and of what those lead to.
  let printsRecords: Bool

  init(_ name: String, _ parameters: [String]? = [], _ body: @escaping Body) {
    self.name = name
    self.parameters = parameters
    self.body = body
    printsRecords = ["json", "tojson", "pprint"].contains(name)
  }

  func call(
    _ renderer: inout Renderer, _ input: Value, _ arguments: FilterArguments
  ) throws(FilterFailure) -> Value {
    if !arguments.positional.isEmpty || !arguments.named.isEmpty { try check(arguments) }
    let result = try body(&renderer, input, arguments)
    try renderer.made.check(result)
    return result
  }

  private func check(_ arguments: FilterArguments) throws(FilterFailure) {
    guard let parameters else { return }
    guard arguments.positional.count <= parameters.count else {
      throw FilterFailure(
        "“\(name)” takes at most \(parameters.count) argument\(parameters.count == 1 ? "" : "s"), got \(arguments.positional.count)"
      )
    }
    for argument in arguments.named {
      guard let position = parameters.firstIndex(of: argument.name) else {
        throw FilterFailure("“\(name)” takes no argument “\(argument.name)”")
      }
      guard position >= arguments.positional.count else {
        throw FilterFailure("“\(name)” got “\(argument.name)” twice")
      }
    }
  }
}

/// All filters and tests by name: Jinja's, and what the options add.
struct FilterLibrary: Sendable {
  let filters: [FilterEntry]
  let tests: [FilterEntry]
  let filterNumbers: [String: Int32]
  let testNumbers: [String: Int32]

  init(_ options: TemplateOptions) {
    filters = Self.builtinFilters + Self.entries(options.filters)
    tests = Self.builtinTests + Self.entries(options.tests)
    filterNumbers = Self.numbers(filters)
    testNumbers = Self.numbers(tests)
  }

  var filterNames: [String] { filters.map(\.name) }
  var testNames: [String] { tests.map(\.name) }

  private static let builtinFilters =
    textFilters + linkFilters + caseFilters + markupFilters + wrapFilters + numberFilters + sequenceFilters
    + sortingFilters
    + selectingFilters + valueFilters

  private static func entries(_ custom: [String: TemplateFilter]) -> [FilterEntry] {
    custom.sorted { $0.key < $1.key }.map { name, filter in
      FilterEntry(name, nil) { _, input, arguments throws(FilterFailure) in try filter.body(input, arguments) }
    }
  }

  private static func numbers(_ entries: [FilterEntry]) -> [String: Int32] {
    Dictionary(entries.enumerated().map { ($1.name, Int32($0)) }) { _, last in last }
  }
}

extension FilterArguments {
  /// A whole number argument.
  func integer(_ position: Int, _ name: String) throws(FilterFailure) -> Int? {
    guard let value = argument(position, name) else { return nil }
    if case .none = value { return nil }
    guard let number = value.integer else {
      throw FilterFailure("“\(name)” is a whole number, not \(value.described)")
    }
    return number
  }

  func bytes(_ position: Int, _ name: String) throws(FilterFailure) -> [UInt8]? {
    guard let value = argument(position, name) else { return nil }
    if case .none = value { return nil }
    guard let bytes = value.bytes else { throw FilterFailure("“\(name)” is a string, not \(value.described)") }
    return bytes
  }

  func flag(_ position: Int, _ name: String) -> Bool { argument(position, name)?.isTrue ?? false }

  /// An argument that cannot be left out.
  func required(_ position: Int, _ name: String) throws(FilterFailure) -> Value {
    guard let value = argument(position, name) else { throw FilterFailure("argument “\(name)” is missing") }
    return value
  }
}

extension Renderer {
  /// The text a filter works on; printing the undefined is an error where it is one.
  func text(_ value: Value) throws(FilterFailure) -> [UInt8] {
    if case .undefined(let name) = value, isStrict { throw undefined(name) }
    return value.textBytes
  }

  /// As `elements`; nothing for whatever is false.
  func elementsOrNone(_ value: Value) throws(FilterFailure) -> [Value] {
    value.isTrue || value.isUndefined ? try elements(value) : []
  }

  /// A string as such: what Python's filter would not make one is an error.
  func onlyText(_ value: Value) throws(FilterFailure) -> [UInt8] {
    if case .undefined(let name) = value { throw undefined(name) }
    guard let bytes = value.bytes else { throw FilterFailure("\(value.described) is no string") }
    return bytes
  }

  /// The elements a filter works on.
  func elements(_ value: Value) throws(FilterFailure) -> [Value] {
    if case .undefined(let name) = value, isStrict { throw undefined(name) }
    return try value.iterated()
  }
}
