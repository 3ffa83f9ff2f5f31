import Bytes

/// Splits a template into tokens, as Jinja's lexer does, whitespace control included.
struct Lexer {
  let source: [UInt8]
  let trimBlocks: Bool
  let lstripBlocks: Bool
  var position = 0
  /// Where the template ends: before its last line break.
  let limit: Int
  var tokens: [Token] = []
  var failures: [SyntaxFailure] = []
  /// Closing brackets that are still owed; while there are any, `}}` and `%}` are brackets.
  var brackets: [UInt8] = []
  /// The last tag asked for the whitespace after it to go.
  var trimsNext = false

  init(_ source: [UInt8], trimBlocks: Bool = false, lstripBlocks: Bool = false, keepTrailingNewline: Bool = false) {
    self.source = source
    self.trimBlocks = trimBlocks
    self.lstripBlocks = lstripBlocks
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    var limit = source.count
    if !keepTrailingNewline, limit > position, source[limit - 1] == 0x0A { limit -= 1 }
    if !keepTrailingNewline, limit > position, source[limit - 1] == 0x0D { limit -= 1 }
    self.limit = limit
  }

  /// All tokens, the last of kind `end`. What could not be read is in `failures`.
  mutating func run() {
    while position < limit {
      do throws(SyntaxFailure) { try readPart() } catch {
        failures.append(error)
        recover()
      }
    }
    tokens.append(Token(kind: .end, span: Span(limit, limit)))
  }

  func byte(_ index: Int) -> UInt8 { index < limit ? source[index] : 0 }

  func starts(_ text: StaticString, at index: Int) -> Bool {
    index + text.utf8CodeUnitCount <= limit
      && (0..<text.utf8CodeUnitCount).allSatisfy { source[index + $0] == text.utf8Start[$0] }
  }

  /// Text up to the next tag, then the tag.
  private mutating func readPart() throws(SyntaxFailure) {
    let start = position
    let open = nextTag(from: start)
    let sign = open < limit ? byte(open + 2) : 0
    appendData(start, open, sign: sign, isVariable: byte(open + 1) == UInt8(ascii: "{"))
    guard open < limit else { return position = limit }
    position = open + 2
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
    switch byte(open + 1) {
    case UInt8(ascii: "#"): try skipComment(open)
    case UInt8(ascii: "%"): if try !readRaw(open) { try readTag(open, .blockBegin, .blockEnd) }
    default: try readTag(open, .variableBegin, .variableEnd)
    }
  }

  private func nextTag(from start: Int) -> Int {
    var index = start
    while index + 1 < limit {
      if source[index] == UInt8(ascii: "{") {
        let next = source[index + 1]
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") { return index }
      }
      index += 1
    }
    return limit
  }

  /// Appends the text before a tag, cut by the whitespace control of the tags on both sides.
  mutating func appendData(_ start: Int, _ end: Int, sign: UInt8, isVariable: Bool) {
    var (start, end) = (start, end)
    if trimsNext { start = end - source[start..<end].withoutLeadingSpace.count }
    trimsNext = false
    if sign == UInt8(ascii: "-") {
      end = start + source[start..<end].withoutTrailingSpace.count
    } else if sign != UInt8(ascii: "+"), lstripBlocks, !isVariable, end < limit {
      end = lineStripped(start, end)
    }
    guard start < end else { return }
    tokens.append(Token(kind: .data, span: Span(start, end), bytes: normalizingNewlines(source[start..<end])))
  }

  private func lineStripped(_ start: Int, _ end: Int) -> Int {
    var index = end
    while index > start, source[index - 1].isASCIIWhitespace, source[index - 1] != 0x0A { index -= 1 }
    return index == 0 || source[index - 1] == 0x0A ? index : end
  }

  func skipSpace(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, source[index].isASCIIWhitespace { index += 1 }
    return index
  }

  /// After the end of a tag: what `-` and `trim_blocks` say of the text that follows.
  mutating func endTag(sign: UInt8, isBlock: Bool) {
    if sign == UInt8(ascii: "-") {
      trimsNext = true
    } else if sign != UInt8(ascii: "+"), isBlock, trimBlocks {
      if byte(position) == 0x0D { position += 1 }
      if byte(position) == 0x0A { position += 1 }
    }
  }

  /// After a failure: on to the end of the tag it was in.
  private mutating func recover() {
    brackets = []
    while position < limit, !starts("%}", at: position), !starts("}}", at: position), !starts("#}", at: position) {
      position += 1
    }
    guard position < limit else { return }
    let isBlock = source[position] == UInt8(ascii: "%")
    tokens.append(Token(kind: isBlock ? .blockEnd : .variableEnd, span: Span(position, position + 2)))
    position += 2
  }
}

extension ArraySlice<UInt8> {
  /// Without the whitespace at the end, that beyond ASCII included.
  fileprivate var withoutTrailingSpace: ArraySlice<UInt8> {
    var rest = self
    while let last = rest.last {
      if last < 0x80 {
        guard Unicode.Scalar(last).isPythonSpace else { break }
        rest.removeLast()
      } else {
        let scalar = String(decoding: rest.suffix(4), as: UTF8.self).unicodeScalars.last
        guard let scalar, scalar.isPythonSpace else { break }
        rest.removeLast(UTF8.width(scalar))
      }
    }
    return rest
  }

  fileprivate var withoutLeadingSpace: ArraySlice<UInt8> {
    var rest = self
    while let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first, scalar.isPythonSpace {
      rest.removeFirst(UTF8.width(scalar))
    }
    return rest
  }
}

/// `\r\n` and `\r` as `\n`.
func normalizingNewlines(_ text: some Collection<UInt8>) -> [UInt8] {
  guard text.contains(0x0D) else { return Array(text) }
  var output: [UInt8] = []
  var wasReturn = false
  for byte in text {
    if byte != 0x0A || !wasReturn { output.append(byte == 0x0D ? 0x0A : byte) }
    wasReturn = byte == 0x0D
  }
  return output
}
