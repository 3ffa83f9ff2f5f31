import Bytes

extension FilterLibrary {
  private static func escape(_ name: String) -> FilterEntry {
    FilterEntry(name) { renderer, input, _ throws(FilterFailure) in
      input.isSafe ? input : .safe(try renderer.text(input).escapedMarkup)
    }
  }

  static let markupFilters: [FilterEntry] = [
    escape("escape"), escape("e"),
    FilterEntry("forceescape") { renderer, input, _ throws(FilterFailure) in
      .safe(try renderer.text(input).escapedMarkup)
    },
    FilterEntry("safe") { renderer, input, _ throws(FilterFailure) in .safe(try renderer.text(input)) },
    FilterEntry("striptags") { renderer, input, _ throws(FilterFailure) in
      .string(strippingTags(try renderer.text(input)))
    },
    FilterEntry("urlencode") { renderer, input, _ throws(FilterFailure) in
      .string(try urlEncoded(input, renderer))
    },
    FilterEntry("xmlattr", ["autospace"]) { renderer, input, arguments throws(FilterFailure) in
      guard case .dictionary(let dictionary) = input else {
        throw FilterFailure("“xmlattr” takes a dict, not \(input.described)")
      }
      let attributes = try attributeText(dictionary)
      let space: [UInt8] = (arguments.argument(0, "autospace")?.isTrue ?? true) && !attributes.isEmpty ? [0x20] : []
      return .text(space + attributes, safe: renderer.autoescape)
    },
  ]
}

private func attributeText(_ dictionary: ValueDictionary) throws(FilterFailure) -> [UInt8] {
  var output: [UInt8] = []
  for (key, value) in dictionary.entries {
    if case .none = value { continue }
    if value.isUndefined { continue }
    if key.textBytes.contains(where: { $0.isASCIIWhitespace || [0x2F, 0x3E, 0x3D].contains($0) }) {
      throw FilterFailure("an attribute's name holds no space, “/”, “>” or “=”: “\(key.text)”")
    }
    if !output.isEmpty { output.append(0x20) }
    output += key.markup + Array("=\"".utf8) + value.markup + [0x22]
  }
  return output
}

private func urlEncoded(_ input: Value, _ renderer: borrowing Renderer) throws(FilterFailure) -> [UInt8] {
  var pairs: [(key: Value, value: Value)] = []
  switch input {
  case .dictionary(let dictionary): pairs = dictionary.entries
  case .list, .tuple, .lazyList:
    for pair in try input.iterated() {
      let parts = try pair.iterated()
      guard parts.count == 2 else { throw FilterFailure("“urlencode” takes a string, a dict or a list of pairs") }
      pairs.append((parts[0], parts[1]))
    }
  default: return try renderer.text(input).percentEncoded(keepingSlash: true)
  }
  let parts = pairs.map { $0.key.textBytes.formEncoded + [0x3D] + $0.value.textBytes.formEncoded }
  return Array(parts.joined(separator: [0x26]))
}

extension [UInt8] {
  /// Python's `urllib.parse.quote`.
  func percentEncoded(keepingSlash: Bool) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in self {
      if byte.isASCIIAlphanumeric || "_.-~".utf8.contains(byte) || (keepingSlash && byte == 0x2F) {
        output.append(byte)
      } else {
        output += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return output
  }

  fileprivate var formEncoded: [UInt8] {
    percentEncoded(keepingSlash: false).replacing(Array("%20".utf8), with: [0x2B], count: -1)
  }
}

/// Text without comments and tags, whitespace collapsed, entities read.
private func strippingTags(_ text: [UInt8]) -> [UInt8] {
  let plain = text.removing(from: "<!--", through: "-->").removing(from: "<", through: ">")
  return unescapedEntities(Array(plain.words.joined(separator: [0x20])))
}

extension [UInt8] {
  fileprivate func removing(from open: String, through close: String) -> [UInt8] {
    let (open, close) = (Array(open.utf8), Array(close.utf8))
    var output: [UInt8] = []
    var position = 0
    while let start = firstRange(of: open, from: position), let end = firstRange(of: close, from: start.upperBound) {
      output += self[position..<start.lowerBound]
      position = end.upperBound
    }
    return output + self[position...]
  }
}
