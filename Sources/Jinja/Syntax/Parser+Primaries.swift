extension Parser {
  mutating func parsePrimary() throws(SyntaxFailure) -> Expression {
    let token = current
    switch token.kind {
    case .name: return Expression(literal(advance().text), token.span)
    case .string: return parseStrings()
    case .integer, .float: return Expression(.constant(advance().number), token.span)
    case .leftParen:
      advance()
      let inner = try nested { parser throws(SyntaxFailure) in try parser.parseTuple(inParentheses: true) }
      let end = try expect(.rightParen)
      return try make(inner.form, token.span.through(end.span))
    case .leftBracket: return try parseList()
    case .leftBrace: return try parseDictionary()
    default: throw unexpected("an expression")
    }
  }

  private func literal(_ name: String) -> Expression.Form {
    switch name {
    case "true", "True": .constant(.bool(true))
    case "false", "False": .constant(.bool(false))
    case "none", "None": .constant(.none)
    default: .name(name)
    }
  }

  private mutating func parseStrings() -> Expression {
    let first = advance()
    var (bytes, span) = (first.bytes, first.span)
    while current.kind == .string {
      let more = advance()
      bytes += more.bytes
      span = span.through(more.span)
    }
    return Expression(.constant(.string(bytes)), span)
  }

  private mutating func parseList() throws(SyntaxFailure) -> Expression {
    let start = advance()
    var elements: [Expression] = []
    while current.kind != .rightBracket {
      if !elements.isEmpty { try expect(.comma) }
      if current.kind == .rightBracket { break }
      elements.append(try parseExpression())
    }
    return try make(.list(elements), start.span.through(expect(.rightBracket).span))
  }

  private mutating func parseDictionary() throws(SyntaxFailure) -> Expression {
    let start = advance()
    var entries: [(key: Expression, value: Expression)] = []
    while current.kind != .rightBrace {
      if !entries.isEmpty { try expect(.comma) }
      if current.kind == .rightBrace { break }
      let key = try parseExpression()
      try expect(.colon)
      entries.append((key, try parseExpression()))
    }
    return try make(.dictionary(entries), start.span.through(expect(.rightBrace).span))
  }

  /// One expression, or a tuple where there are commas.
  mutating func parseTuple(
    withConditional: Bool = true, endingAt end: String? = nil, inParentheses: Bool = false
  ) throws(SyntaxFailure) -> Expression {
    let start = current.span
    var elements: [Expression] = []
    var isTuple = false
    while !isTupleEnd(end) {
      elements.append(try parseExpression(withConditional: withConditional))
      guard current.kind == .comma else { break }
      isTuple = true
      advance()
    }
    if !isTuple, let only = elements.first { return only }
    guard isTuple || inParentheses else { throw unexpected("an expression") }
    return try make(.tuple(elements), start.through(elements.last?.span ?? start))
  }

  private func isTupleEnd(_ end: String?) -> Bool {
    if [.variableEnd, .blockEnd, .rightParen].contains(current.kind) { return true }
    return end.map(current.isName) ?? false
  }
}
