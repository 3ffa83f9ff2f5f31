import Bytes

extension FilterLibrary {
  static let textFilters: [FilterEntry] = [
    FilterEntry("string") { renderer, input, _ throws(FilterFailure) in
      .text(try renderer.text(input), safe: input.isSafe)
    },
    FilterEntry("trim", ["chars"]) { renderer, input, arguments throws(FilterFailure) in
      let characters = try arguments.bytes(0, "chars")
      return .text(try renderer.text(input).stripped(characters), safe: input.isSafe)
    },
    FilterEntry("replace", ["old", "new", "count"]) { renderer, input, arguments throws(FilterFailure) in
      let (old, new) = (try arguments.required(0, "old"), try arguments.required(1, "new"))
      let count = try arguments.integer(2, "count")
      var text = try renderer.text(input)
      var isSafe = renderer.autoescape && input.isSafe
      if renderer.autoescape, !isSafe, old.isSafe || new.isSafe { (text, isSafe) = (text.escapedMarkup, true) }
      let replacement = isSafe ? new.markup : new.textBytes
      return .text(text.replacing(old.textBytes, with: replacement, count: count ?? .max), safe: isSafe)
    },
    FilterEntry("center", ["width"]) { renderer, input, arguments throws(FilterFailure) in
      let width = try renderer.checkedWidth(arguments.integer(0, "width") ?? 80)
      return .text(try renderer.text(input).centered(width), safe: input.isSafe)
    },
    FilterEntry("indent", ["width", "first", "blank"]) { renderer, input, arguments throws(FilterFailure) in
      let text = try renderer.onlyText(input)
      let width = arguments.argument(0, "width") ?? .int(4)
      let count = try renderer.checkedWidth(width.integer ?? 0)
      let indent = width.bytes ?? Array(repeating: 0x20, count: max(0, count))
      let isSafe = input.isSafe
      let result = indented(
        text, isSafe ? .some(Value.text(indent, safe: width.isSafe || width.bytes == nil).markup) ?? indent : indent,
        first: arguments.flag(1, "first"),
        blank: arguments.flag(2, "blank"))
      return .text(result, safe: isSafe)
    },
    FilterEntry("truncate", ["length", "killwords", "end", "leeway"]) {
      renderer, input, arguments throws(FilterFailure) in
      if input.bytes == nil, let length = try? input.length(), length <= 255 { return input }
      let text = try renderer.onlyText(input)
      let end = arguments.argument(2, "end") ?? .text("...")
      let suffix = input.isSafe ? end.markup : end.textBytes
      let length = try arguments.integer(0, "length") ?? 255
      let leeway = try arguments.integer(3, "leeway") ?? 5
      let endCount = end.textBytes.scalarCount
      guard length >= endCount, leeway >= 0 else {
        throw FilterFailure("“length” is at least the \(endCount) characters of “end”, and “leeway” not negative")
      }
      guard text.scalarCount > length + leeway else { return input.bytes == nil ? .string(text) : input }
      let kept = text.scalarPrefix(length - endCount)
      let words = arguments.flag(1, "killwords") ? kept : kept.beforeLast(0x20)
      return .text(words + suffix, safe: input.isSafe)
    },
    FilterEntry("wordcount") { renderer, input, _ throws(FilterFailure) in
      .int(try renderer.text(input).wordCount)
    },
    FilterEntry("format", nil) { renderer, input, arguments throws(FilterFailure) in
      let format = try renderer.text(input)
      let mapping = Value.dictionary(ValueDictionary(arguments.named.map { ($0.name, $0.value) }))
      guard arguments.named.isEmpty || arguments.positional.isEmpty else {
        throw FilterFailure("“format” takes arguments by position or by name, not both")
      }
      return try renderer.percentFormatted(
        format, arguments.positional, isSafe: input.isSafe, mapping: arguments.named.isEmpty ? .none : mapping)
    },
  ]
}

extension Renderer {
  /// A width in characters that is not absurd.
  func checkedWidth(_ width: Int) throws(FilterFailure) -> Int {
    guard width <= 1_000_000 else { throw FilterFailure("width is at most 1000000") }
    return width
  }
}

private func indented(_ text: [UInt8], _ indent: [UInt8], first: Bool, blank: Bool) -> [UInt8] {
  var output: [UInt8] = first ? indent : []
  for (index, line) in (text + [0x0A]).pythonLines.enumerated() {
    guard output.count <= TextLimit.bytes else { break }
    if index > 0 {
      output.append(0x0A)
      if blank || !line.isEmpty { output += indent }
    }
    output += line
  }
  return output
}
