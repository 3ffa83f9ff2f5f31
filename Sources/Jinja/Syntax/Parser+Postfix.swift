extension Parser {
  /// Attributes, subscripts and calls.
  mutating func parsePostfix(_ start: Expression) throws(SyntaxFailure) -> Expression {
    var result = start
    while true {
      switch current.kind {
      case .dot: result = try parseAttribute(result)
      case .leftBracket: result = try parseSubscript(result)
      case .leftParen: result = try parseCall(result)
      default: return result
      }
    }
  }

  /// Filters, tests and calls of what they give.
  mutating func parseFilters(_ start: Expression) throws(SyntaxFailure) -> Expression {
    var result = start
    while true {
      if current.kind == .pipe {
        advance()
        result = try parseFilter(result)
      } else if current.isName("is") {
        result = try parseTest(result)
      } else if current.kind == .leftParen {
        result = try parseCall(result)
      } else {
        return result
      }
    }
  }

  private mutating func parseAttribute(_ object: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    let token = current
    switch token.kind {
    case .name:
      advance()
      return try make(.attribute(object, token.text), object.span.through(token.span))
    case .integer:
      advance()
      let index = Expression(.constant(token.number), token.span)
      return try make(.subscripted(object, index), object.span.through(token.span))
    default: throw unexpected("a name or a number")
    }
  }

  private mutating func parseSubscript(_ object: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    var parts: [Expression] = []
    var slice: Expression.Form?
    while current.kind != .rightBracket {
      if !parts.isEmpty { try expect(.comma) }
      let (part, isSlice) = try parseSubscriptPart(object)
      if isSlice { slice = part.form }
      parts.append(part)
    }
    let span = object.span.through(try expect(.rightBracket).span)
    if parts.count == 1, let slice { return try make(slice, span) }
    guard slice == nil, let first = parts.first else {
      throw SyntaxFailure(message: "expected an index or one slice", span: span)
    }
    return try make(.subscripted(object, parts.count == 1 ? first : try make(.tuple(parts), span)), span)
  }

  private mutating func parseSubscriptPart(
    _ object: Expression
  ) throws(SyntaxFailure) -> (part: Expression, isSlice: Bool) {
    let start = current.span
    let first = current.kind == .colon ? nil : try parseExpression()
    guard skip(.colon) else { return (first ?? Expression(.constant(.none), start), false) }
    let stop = try parseSliceBound()
    let step = skip(.colon) ? try parseSliceBound() : nil
    return (try make(.slice(object, first, stop, step), start), true)
  }

  private mutating func parseSliceBound() throws(SyntaxFailure) -> Expression? {
    [.colon, .rightBracket, .comma].contains(current.kind) ? nil : try parseExpression()
  }

  mutating func parseCall(_ callee: Expression) throws(SyntaxFailure) -> Expression {
    let (arguments, end) = try parseArguments()
    return try make(.call(callee, arguments), callee.span.through(end))
  }

  /// A filter's name and arguments; the `|` is behind.
  mutating func parseFilter(_ input: Expression) throws(SyntaxFailure) -> Expression {
    let (name, nameSpan) = try parseDottedName("the name of a filter")
    guard current.kind == .leftParen else { return try make(.filter(input, name, Arguments()), nameSpan) }
    let (arguments, end) = try parseArguments()
    return try make(.filter(input, name, arguments), nameSpan.through(end))
  }

  private mutating func parseDottedName(_ what: String) throws(SyntaxFailure) -> (String, Span) {
    let first = try expectName(what)
    var (name, span) = (first.text, first.span)
    while skip(.dot) {
      let more = try expectName()
      name += "." + more.text
      span = span.through(more.span)
    }
    return (name, span)
  }

  private mutating func parseTest(_ input: Expression) throws(SyntaxFailure) -> Expression {
    let start = advance()
    let isNegated = skip(name: "not")
    let (name, nameSpan) = try parseDottedName("the name of a test")
    var arguments = Arguments()
    if current.kind == .leftParen {
      arguments = try parseArguments().arguments
    } else if startsTestArgument {
      guard !current.isName("is") else {
        throw SyntaxFailure(
          message: "tests cannot be chained with “is”", span: current.span, help: "join them with “and”")
      }
      arguments.positional = [try parsePostfix(parsePrimary())]
    }
    let test = try make(.test(input, name, arguments), nameSpan)
    return isNegated ? try make(.unary(.not, test), start.span.through(nameSpan)) : test
  }

  private var startsTestArgument: Bool {
    switch current.kind {
    case .name: !["else", "or", "and"].contains(current.text)
    case .string, .integer, .float, .leftBracket, .leftBrace: true
    default: false
    }
  }
}
