extension Renderer {
  /// The methods of Python's strings, lists and dicts that change nothing; nil for another name.
  mutating func builtinMethod(_ object: Value, _ name: String, _ arguments: FilterArguments) throws(FilterFailure)
    -> Value?
  {
    switch object {
    case .string(let text): return try stringMethod(text, name, arguments, isSafe: false)
    case .safe(let text): return try stringMethod(text, name, arguments, isSafe: true)
    case .dictionary(let dictionary): return try dictionaryMethod(dictionary, name, arguments)
    case .list(let elements), .tuple(let elements): return try listMethod(elements, name, arguments)
    default: return nil
    }
  }

  private func dictionaryMethod(
    _ dictionary: ValueDictionary, _ name: String, _ arguments: FilterArguments
  ) throws(FilterFailure) -> Value? {
    switch name {
    case "items": return .list(dictionary.items)
    case "keys": return .list(dictionary.keys)
    case "values": return .list(dictionary.values)
    case "get":
      let key = try arguments.required(0, "key")
      try key.checkHashable()
      return dictionary[key] ?? arguments.argument(1, "default") ?? Value.none
    default: return nil
    }
  }

  private func listMethod(
    _ elements: [Value], _ name: String, _ arguments: FilterArguments
  ) throws(FilterFailure) -> Value? {
    switch name {
    case "count":
      let wanted = try arguments.required(0, "value")
      return .int(elements.lazy.filter { $0 == wanted }.count)
    case "index":
      let wanted = try arguments.required(0, "value")
      guard let index = elements.firstIndex(of: wanted) else { throw FilterFailure("the list does not hold the value") }
      return .int(index)
    default: return nil
    }
  }

  private mutating func stringMethod(
    _ text: [UInt8], _ name: String, _ arguments: FilterArguments, isSafe: Bool
  ) throws(FilterFailure) -> Value? {
    switch name {
    case "upper": return .text(text.uppercased, safe: isSafe)
    case "lower": return .text(text.lowercased, safe: isSafe)
    case "capitalize": return .text(text.capitalized, safe: isSafe)
    case "title": return .text(text.pythonTitle, safe: isSafe)
    case "strip": return .text(text.stripped(try arguments.bytes(0, "chars")), safe: isSafe)
    case "lstrip": return .text(text.stripped(try arguments.bytes(0, "chars"), right: false), safe: isSafe)
    case "rstrip": return .text(text.stripped(try arguments.bytes(0, "chars"), left: false), safe: isSafe)
    case "format": return try braceFormatted(text, arguments, isSafe: isSafe)
    case "split": return try split(text, arguments, isSafe)
    case "splitlines": return .list(text.pythonLines.map { .text($0, safe: isSafe) })
    case "replace":
      let new = try arguments.required(1, "new")
      let replacement = isSafe ? new.markup : new.textBytes
      let old = try arguments.required(0, "old").textBytes
      return .text(text.replacing(old, with: replacement, count: try arguments.integer(2, "count") ?? -1), safe: isSafe)
    case "join":
      let elements = try arguments.required(0, "iterable").iterated()
      let parts = elements.map { isSafe ? $0.markup : $0.textBytes }
      return .text(parts.text(separatedBy: text), safe: isSafe)
    case "center": return .text(text.centered(try checkedWidth(arguments.integer(0, "width") ?? 0)), safe: isSafe)
    default:
      if let parts = try stringParts(text, name, arguments, isSafe: isSafe) { return parts }
      return try stringQuestion(text, name, arguments)
    }
  }

  private func split(_ text: [UInt8], _ arguments: FilterArguments, _ isSafe: Bool) throws(FilterFailure) -> Value {
    guard let separator = try arguments.bytes(0, "sep") else {
      return .list(text.words.map { .text($0, safe: isSafe) })
    }
    guard !separator.isEmpty else { throw FilterFailure("the separator of split() is not empty") }
    let limit = try arguments.integer(1, "maxsplit") ?? -1
    return .list(text.split(by: separator, limit: limit).map { .text($0, safe: isSafe) })
  }

  private func stringQuestion(
    _ text: [UInt8], _ name: String, _ arguments: FilterArguments
  ) throws(FilterFailure) -> Value? {
    switch name {
    case "startswith", "endswith":
      let given = try arguments.required(0, "prefix")
      let options = if let bytes = given.bytes { [bytes] } else { try given.iterated().map(\.textBytes) }
      return .bool(
        options.contains { name == "startswith" ? text.starts(with: $0) : text.reversed().starts(with: $0.reversed()) })
    case "find", "index":
      let part = try arguments.required(0, "sub").textBytes
      if let range = text.firstRange(of: part, from: 0) { return .int(Array(text[..<range.lowerBound]).scalarCount) }
      if name == "find" { return .int(-1) }
      throw FilterFailure("the string does not hold the other")
    case "rfind", "rindex":
      let part = try arguments.required(0, "sub").textBytes
      if part.isEmpty { return .int(text.scalarCount) }
      let parts = text.split(by: part, limit: -1)
      if parts.count > 1 { return .int(text.scalarCount - (parts.last?.scalarCount ?? 0) - part.scalarCount) }
      if name == "rfind" { return .int(-1) }
      throw FilterFailure("the string does not hold the other")
    case "count":
      let part = try arguments.required(0, "sub").textBytes
      return .int(part.isEmpty ? text.scalarCount + 1 : text.split(by: part, limit: -1).count - 1)
    case "isdigit": return .bool(!text.isEmpty && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 })
    case "isupper": return .bool(text.hasOnly(uppercase: true))
    case "islower": return .bool(text.hasOnly(uppercase: false))
    default: return nil
    }
  }
}
