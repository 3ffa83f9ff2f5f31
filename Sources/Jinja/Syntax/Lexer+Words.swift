import Bytes

extension Lexer {
  /// One name, number, string or operator.
  mutating func readToken() throws(SyntaxFailure) {
    let first = source[position]
    if first.isASCIIDigit { return try readNumber() }
    if first.isASCIILetter || first == UInt8(ascii: "_") || first >= 0x80 { return try readName() }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return try readString(first) }
    try readOperator()
  }

  private mutating func readName() throws(SyntaxFailure) {
    let start = position
    while position < limit {
      let byte = source[position]
      guard byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || byte >= 0x80 else { break }
      position += 1
    }
    let name = String(decoding: source[start..<position], as: UTF8.self)
    guard name.unicodeScalars.first.map({ $0.isASCII || $0.properties.isXIDStart }) == true,
      name.unicodeScalars.allSatisfy({ $0.isASCII || $0.properties.isXIDContinue })
    else {
      throw SyntaxFailure(message: "name holds a character that no name may hold", span: Span(start, position))
    }
    tokens.append(Token(kind: .name, span: Span(start, position), text: name))
  }

  private mutating func readNumber() throws(SyntaxFailure) {
    let start = position
    if byte(start) == UInt8(ascii: "0"), let radix = radix(byte(start + 1)) { return try readPrefixed(radix) }
    skipDigits()
    var isFloat = false
    let followsDot = tokens.last?.kind == .dot && tokens.last?.span.end == Int32(start)
    if !followsDot {
      if byte(position) == UInt8(ascii: "."), byte(position + 1).isASCIIDigit {
        isFloat = true
        position += 1
        skipDigits()
      }
      if byte(position) | 0x20 == UInt8(ascii: "e"), let exponent = exponentDigits() {
        isFloat = true
        position = exponent
        skipDigits()
      }
    }
    try appendNumber(start, isFloat: isFloat)
  }

  private mutating func appendNumber(_ start: Int, isFloat: Bool) throws(SyntaxFailure) {
    let text = String(decoding: source[start..<position].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    let span = Span(start, position)
    if isFloat {
      return tokens.append(Token(kind: .float, span: span, text: text, number: .double(Double(text) ?? .infinity)))
    }
    guard let number = Int(text) else {
      throw SyntaxFailure(message: "whole numbers have at most 64 bits", span: span)
    }
    tokens.append(Token(kind: .integer, span: span, text: text, number: .int(number)))
  }

  private func exponentDigits() -> Int? {
    var index = position + 1
    if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") { index += 1 }
    return byte(index).isASCIIDigit ? index : nil
  }

  private mutating func skipDigits() {
    while byte(position).isASCIIDigit || (byte(position) == UInt8(ascii: "_") && byte(position + 1).isASCIIDigit) {
      position += 1
    }
  }

  private func radix(_ letter: UInt8) -> Int? {
    switch letter.asciiLowercased {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private mutating func readPrefixed(_ radix: Int) throws(SyntaxFailure) {
    let start = position
    position += 2
    while byte(position).isASCIIAlphanumeric || byte(position) == UInt8(ascii: "_") { position += 1 }
    let digits = String(decoding: source[start + 2..<position].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    guard let number = Int(digits, radix: radix) else {
      throw SyntaxFailure(
        message: "number is not of base \(radix), or has more than 64 bits", span: Span(start, position))
    }
    tokens.append(Token(kind: .integer, span: Span(start, position), text: digits, number: .int(number)))
  }

  private mutating func readString(_ quote: UInt8) throws(SyntaxFailure) {
    let start = position
    var index = start + 1
    while index < limit, source[index] != quote { index += source[index] == UInt8(ascii: "\\") ? 2 : 1 }
    guard index < limit else {
      throw SyntaxFailure(message: "string is never closed", span: Span(start, start + 1))
    }
    position = index + 1
    let raw = normalizingNewlines(source[start + 1..<index])
    tokens.append(Token(kind: .string, span: Span(start, position), bytes: unescaped(raw)))
  }

  private mutating func readOperator() throws(SyntaxFailure) {
    let start = position
    for length in [2, 1] where start + length <= limit {
      let text = String(decoding: source[start..<start + length], as: UTF8.self)
      guard let kind = Token.Kind(rawValue: text), !["{{", "}}", "{%", "%}"].contains(text) else { continue }
      try balance(kind, source[start], Span(start, start + length))
      position += length
      return tokens.append(Token(kind: kind, span: Span(start, position)))
    }
    position += 1
    while byte(position).isUTF8Continuation { position += 1 }
    let text = String(decoding: source[start..<position], as: UTF8.self)
    throw SyntaxFailure(message: "“\(text)” means nothing here", span: Span(start, position))
  }

  private mutating func balance(_ kind: Token.Kind, _ byte: UInt8, _ span: Span) throws(SyntaxFailure) {
    switch kind {
    case .leftParen: brackets.append(UInt8(ascii: ")"))
    case .leftBracket: brackets.append(UInt8(ascii: "]"))
    case .leftBrace: brackets.append(UInt8(ascii: "}"))
    case .rightParen, .rightBracket, .rightBrace:
      guard let expected = brackets.popLast() else {
        throw SyntaxFailure(message: "“\(kind.rawValue)” closes nothing", span: span)
      }
      guard expected == byte else {
        throw SyntaxFailure(
          message: "expected “\(Unicode.Scalar(expected))”, got “\(kind.rawValue)”", span: span)
      }
    default: break
    }
  }
}
