extension FilterLibrary {
  static let linkFilters: [FilterEntry] = [
    FilterEntry("urlize", ["trim_url_limit", "nofollow", "target", "rel", "extra_schemes"]) {
      renderer, input, arguments throws(FilterFailure) in
      var relations = Set((arguments.argument(3, "rel")?.bytes ?? []).words.map { String(decoding: $0, as: UTF8.self) })
      if arguments.flag(1, "nofollow") { relations.insert("nofollow") }
      relations.insert("noopener")
      let linker = TextLinker(
        limit: try arguments.integer(0, "trim_url_limit"), relation: relations.sorted().joined(separator: " "),
        target: try arguments.bytes(2, "target"),
        schemes: try (arguments.argument(4, "extra_schemes") ?? .none).schemes())
      _ = try renderer.text(input)
      return .text(Array(linker.linked(String(decoding: input.markup, as: UTF8.self)).utf8), safe: renderer.autoescape)
    }
  ]
}

extension Value {
  /// URI schemes, each with its colon.
  fileprivate func schemes() throws(FilterFailure) -> [String] {
    guard !isNone else { return [] }
    let schemes = try iterated().map(\.text)
    for scheme in schemes where scheme.wholeMatch(of: /([A-Za-z0-9.+\-]{2,}:(\/){0,2})/) == nil {
      throw FilterFailure("“\(scheme)” is no scheme of a URI")
    }
    return schemes
  }
}

/// Jinja's `urlize`: makes links of what looks like an address, word by word, in HTML that is escaped already.
private struct TextLinker {
  let limit: Int?
  let relation: String
  let target: [UInt8]?
  let schemes: [String]

  func linked(_ text: String) -> String {
    var output = ""
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.isPythonSpace else {
        word.append(scalar)
        continue
      }
      output += linked(word: String(word))
      output.unicodeScalars.append(scalar)
      word = String.UnicodeScalarView()
    }
    return output + linked(word: String(word))
  }

  private func linked(word: String) -> String {
    guard word.contains(where: { $0 == "." || $0 == ":" }) else { return word }
    var parts = WordParts(word)
    parts.balance()
    return parts.head + link(parts.middle) + parts.tail
  }

  private func link(_ word: String) -> String {
    if isAddress(word) {
      let hasScheme = word.hasPrefix("https://") || word.hasPrefix("http://")
      return "<a href=\"\(hasScheme ? "" : "https://")\(word)\"\(attributes)>\(shortened(word))</a>"
    }
    if word.hasPrefix("mailto:"), isMail(String(word.dropFirst(7))) {
      return "<a href=\"\(word)\">\(word.dropFirst(7))</a>"
    }
    if word.contains("@"), !word.hasPrefix("www."), !word.hasPrefix("@"), !word.contains(":"), isMail(word) {
      return "<a href=\"mailto:\(word)\">\(word)</a>"
    }
    guard schemes.contains(where: { word != $0 && word.hasPrefix($0) }) else { return word }
    return "<a href=\"\(word)\"\(attributes)>\(word)</a>"
  }

  private var attributes: String {
    let target = target.map { " target=\"\(String(decoding: $0.escapedMarkup, as: UTF8.self))\"" } ?? ""
    return " rel=\"\(String(decoding: Array(relation.utf8).escapedMarkup, as: UTF8.self))\"" + target
  }

  private func shortened(_ word: String) -> String {
    guard let limit, word.unicodeScalars.count > limit else { return word }
    return String(String.UnicodeScalarView(word.unicodeScalars.prefix(max(0, limit)))) + "..."
  }

  private func isAddress(_ word: String) -> Bool {
    let named = /(?i)(https?:\/\/|www\.)(([\w%\-]+\.)+)?([a-z]{2,63}|xn--[\w%]{2,59})(:\d{1,5})?([\/?#]\S*)?/
    let bare = /(?i)([\w%\-]{2,63}\.)+(com|net|int|edu|gov|org|info|mil)(:\d{1,5})?([\/?#]\S*)?/
    let number =
      /(?i)https?:\/\/(\d{1,3}(\.\d{1,3}){3}|\[([\da-f]{0,4}:){2}([\da-f]{0,4}:?){1,6}\])(:\d{1,5})?([\/?#]\S*)?/
    return word.wholeMatch(of: named) != nil || word.wholeMatch(of: bare) != nil || word.wholeMatch(of: number) != nil
  }

  private func isMail(_ word: String) -> Bool { word.wholeMatch(of: /\S+@\w[\w.\-]*\.\w+/) != nil }
}

/// A word without the punctuation around it.
private struct WordParts {
  var head = ""
  var middle: String
  var tail = ""

  init(_ word: String) {
    middle = word
    while let opening = ["(", "<", "&lt;"].first(where: { middle.hasPrefix($0) }) {
      head += opening
      middle.removeFirst(opening.count)
    }
    while let closing = [")", ">", ".", ",", "&gt;"].first(where: { middle.hasSuffix($0) }) {
      tail = closing + tail
      middle.removeLast(closing.count)
    }
  }

  /// Takes back closing brackets that were opened within the word.
  mutating func balance() {
    for (open, close) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
      let opened = middle.occurrences(of: open)
      guard opened > middle.occurrences(of: close) else { continue }
      for _ in 0..<min(opened, tail.occurrences(of: close)) {
        guard let end = tail.firstRange(of: close)?.upperBound else { break }
        middle += tail[..<end]
        tail = String(tail[end...])
      }
    }
  }
}

extension String {
  fileprivate func occurrences(of part: String) -> Int { ranges(of: part).count }
}
