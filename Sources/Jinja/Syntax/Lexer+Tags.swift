import Bytes

extension Lexer {
  /// `{# … #}`; `position` is behind the opening.
  mutating func skipComment(_ open: Int) throws(SyntaxFailure) {
    while position < limit {
      if starts("#}", at: position) {
        let sign = position > open + 2 ? source[position - 1] : 0
        position += 2
        return endTag(sign: sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? sign : 0, isBlock: true)
      }
      position += 1
    }
    throw SyntaxFailure(message: "comment is never closed", span: Span(open, open + 2), help: "end it with #}")
  }

  /// `{% raw %} … {% endraw %}` as text; false when the tag at `position` is another.
  mutating func readRaw(_ open: Int) throws(SyntaxFailure) -> Bool {
    guard let (bodyStart, sign) = simpleTag("raw", at: position) else { return false }
    position = bodyStart
    endTag(sign: sign == UInt8(ascii: "-") ? sign : UInt8(ascii: "+"), isBlock: true)
    var index = position
    while index < limit {
      if starts("{%", at: index) {
        let before = byte(index + 2)
        let signed = before == UInt8(ascii: "-") || before == UInt8(ascii: "+")
        if let (end, after) = simpleTag("endraw", at: index + (signed ? 3 : 2)) {
          appendData(position, index, sign: before, isVariable: false)
          position = end
          endTag(sign: after, isBlock: true)
          return true
        }
      }
      index += 1
    }
    position = limit
    throw SyntaxFailure(
      message: "“raw” is never closed", span: Span(open, bodyStart), help: "end it with {% endraw %}")
  }

  /// A tag that holds one word: where it ends, and the sign before its end.
  private func simpleTag(_ word: StaticString, at start: Int) -> (end: Int, sign: UInt8)? {
    var index = skipSpace(start, limit)
    guard starts(word, at: index) else { return nil }
    index = skipSpace(index + word.utf8CodeUnitCount, limit)
    var sign: UInt8 = 0
    if byte(index) == UInt8(ascii: "-") || byte(index) == UInt8(ascii: "+") {
      sign = byte(index)
      index += 1
    }
    return starts("%}", at: index) ? (index + 2, sign) : nil
  }

  /// The tokens of a tag up to and with its end.
  mutating func readTag(_ open: Int, _ begin: Token.Kind, _ end: Token.Kind) throws(SyntaxFailure) {
    tokens.append(Token(kind: begin, span: Span(open, position)))
    let closing: StaticString = begin == .blockBegin ? "%}" : "}}"
    while position < limit {
      if source[position].isASCIIWhitespace {
        position += 1
        continue
      }
      if brackets.isEmpty, let sign = tagEnd(closing, isBlock: begin == .blockBegin) {
        let length = sign == 0 ? 2 : 3
        tokens.append(Token(kind: end, span: Span(position, position + length)))
        position += length
        return endTag(sign: sign, isBlock: begin == .blockBegin)
      }
      try readToken()
    }
    brackets = []
    throw SyntaxFailure(
      message: "tag is never closed", span: Span(open, open + 2),
      help: "end it with \(begin == .blockBegin ? "%}" : "}}")")
  }

  /// The sign of the tag's end if it is here: 0, `-` or `+`.
  private func tagEnd(_ closing: StaticString, isBlock: Bool) -> UInt8? {
    if starts(closing, at: position) { return 0 }
    let sign = source[position]
    guard sign == UInt8(ascii: "-") || (isBlock && sign == UInt8(ascii: "+")) else { return nil }
    return starts(closing, at: position + 1) ? sign : nil
  }
}
