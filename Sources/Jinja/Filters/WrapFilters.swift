import Bytes

extension FilterLibrary {
  static let wrapFilters: [FilterEntry] = [
    FilterEntry("wordwrap", ["width", "break_long_words", "wrapstring", "break_on_hyphens"]) {
      renderer, input, arguments throws(FilterFailure) in
      let width = try arguments.integer(0, "width") ?? 79
      guard width > 0 else { throw FilterFailure("“width” is at least 1") }
      let separator = try arguments.bytes(2, "wrapstring") ?? [0x0A]
      let wrapper = LineWrapper(
        width: width, breaksWords: arguments.argument(1, "break_long_words")?.isTrue ?? true,
        breaksHyphens: arguments.argument(3, "break_on_hyphens")?.isTrue ?? true)
      let lines = try renderer.onlyText(input).pythonLines.map { wrapper.lines($0).text(separatedBy: separator) }
      return .string(lines.text(separatedBy: separator))
    }
  ]
}

/// Python's `textwrap.wrap` with tabs and whitespace left as they are.
private struct LineWrapper {
  let width: Int
  let breaksWords: Bool
  let breaksHyphens: Bool

  func lines(_ text: [UInt8]) -> [[UInt8]] {
    var chunks = Array(chunks(text).reversed())
    var lines: [[UInt8]] = []
    while !chunks.isEmpty {
      if !lines.isEmpty, chunks.last?.isBlank == true { chunks.removeLast() }
      var line: [[UInt8]] = []
      var length = 0
      while let chunk = chunks.last, length + chunk.scalarCount <= width {
        length += chunk.scalarCount
        line.append(chunks.removeLast())
      }
      if let chunk = chunks.last, chunk.scalarCount > width { breakWord(&chunks, &line, length) }
      if line.last?.isBlank == true { line.removeLast() }
      if !line.isEmpty { lines.append(Array(line.joined())) }
    }
    return lines
  }

  /// A word longer than the line: cut, or alone on its line.
  private func breakWord(_ chunks: inout [[UInt8]], _ line: inout [[UInt8]], _ length: Int) {
    guard let chunk = chunks.last else { return }
    if breaksWords {
      let space = max(1, width - length)
      var cut = chunk.scalarPrefix(space)
      if breaksHyphens, chunk.scalarCount > space, let hyphen = cut.lastIndex(of: UInt8(ascii: "-")), hyphen > 0,
        cut[..<hyphen].contains(where: { $0 != UInt8(ascii: "-") })
      {
        cut = Array(cut[...hyphen])
      }
      line.append(cut)
      chunks[chunks.count - 1] = Array(chunk[cut.count...])
    } else if line.isEmpty {
      line.append(chunks.removeLast())
    }
  }

  /// Words, the spaces between, and parts of words after hyphens.
  private func chunks(_ text: [UInt8]) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    var index = 0
    while index < text.count {
      let isSpace = text[index].isASCIIWhitespace
      var end = index
      while end < text.count, text[end].isASCIIWhitespace == isSpace { end += 1 }
      let run = Array(text[index..<end])
      chunks += isSpace || !breaksHyphens ? [run] : hyphenated(run)
      index = end
    }
    return chunks
  }

  /// A word cut behind each hyphen that stands between letters, and around dashes.
  private func hyphenated(_ word: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    var index = 0
    while index < word.count {
      guard word[index] == UInt8(ascii: "-") else {
        index += 1
        continue
      }
      var end = index
      while end < word.count, word[end] == UInt8(ascii: "-") { end += 1 }
      if end - index >= 2, index > start, end < word.count {
        parts += [Array(word[start..<index]), Array(word[index..<end])]
        start = end
      } else if end - index == 1, index - start >= 2, isLetter(word[index - 1]), isLetter(word[index - 2]),
        end + 1 < word.count, isLetter(word[end]), isLetter(word[end + 1])
      {
        parts.append(Array(word[start..<end]))
        start = end
      }
      index = end
    }
    return start < word.count ? parts + [Array(word[start...])] : parts
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte == UInt8(ascii: "_") || byte >= 0x80 }
}

extension [UInt8] {
  fileprivate var isBlank: Bool { allSatisfy(\.isASCIIWhitespace) }
}
