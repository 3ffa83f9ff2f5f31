extension Parser {
  mutating func parseArguments() throws(SyntaxFailure) -> (arguments: Arguments, end: Span) {
    try expect(.leftParen)
    var arguments = Arguments()
    var isFirst = true
    while current.kind != .rightParen {
      if !isFirst { try expect(.comma) }
      if current.kind == .rightParen { break }
      isFirst = false
      try parseArgument(into: &arguments)
    }
    return (arguments, try expect(.rightParen).span)
  }

  private mutating func parseArgument(into arguments: inout Arguments) throws(SyntaxFailure) {
    let token = current
    if skip(.mul) {
      try ensure(arguments.spread == nil && arguments.spreadNamed == nil, token)
      arguments.spread = try parseExpression()
    } else if skip(.pow) {
      try ensure(arguments.spreadNamed == nil, token)
      arguments.spreadNamed = try parseExpression()
    } else if token.kind == .name, next.kind == .assign {
      try ensure(arguments.spreadNamed == nil, token)
      advance()
      advance()
      arguments.named.append((token.text, try parseExpression()))
    } else {
      try ensure(arguments.spread == nil && arguments.spreadNamed == nil && arguments.named.isEmpty, token)
      arguments.positional.append(try parseExpression())
    }
  }

  private func ensure(_ isFit: Bool, _ token: Token) throws(SyntaxFailure) {
    guard !isFit else { return }
    throw SyntaxFailure(
      message: "arguments come in the order: by position, by name, *list, **dict", span: token.span)
  }

  /// The parameters of a macro or call block, in parentheses.
  mutating func parseParameters() throws(SyntaxFailure) -> [(name: String, standard: Expression?)] {
    try expect(.leftParen)
    var parameters: [(name: String, standard: Expression?)] = []
    while current.kind != .rightParen {
      if !parameters.isEmpty { try expect(.comma) }
      let name = try expectName("the name of a parameter")
      let standard = skip(.assign) ? try parseExpression() : nil
      if standard == nil, parameters.last?.standard != nil {
        throw SyntaxFailure(message: "a parameter without a default cannot follow one with a default", span: name.span)
      }
      parameters.append((name.text, standard))
    }
    try expect(.rightParen)
    return parameters
  }

  /// What a value is stored in: a name, a tuple of names, or `namespace.name`.
  mutating func parseTarget(withAttributes: Bool = false, endingAt end: String? = nil) throws(SyntaxFailure) -> Target {
    let start = current.span
    var targets: [Target] = []
    var isTuple = false
    while !(end.map(current.isName) ?? false), current.kind != .assign, current.kind != .blockEnd {
      targets.append(try parseSingleTarget(withAttributes))
      guard current.kind == .comma else { break }
      isTuple = true
      advance()
    }
    if !isTuple, let only = targets.first { return only }
    guard isTuple else { throw unexpected("a name") }
    return .tuple(targets, start)
  }

  private mutating func parseSingleTarget(_ withAttributes: Bool) throws(SyntaxFailure) -> Target {
    if current.kind == .leftParen {
      let start = advance().span
      let inner = try nested { parser throws(SyntaxFailure) in try parser.parseTupleTarget(withAttributes, start) }
      try expect(.rightParen)
      return inner
    }
    let token = try expectName()
    if ["true", "false", "none", "True", "False", "None"].contains(token.text) {
      throw SyntaxFailure(message: "“\(token.text)” cannot be assigned to", span: token.span)
    }
    guard withAttributes, skip(.dot) else { return .name(token.text, token.span) }
    let attribute = try expectName()
    return .attribute(of: token.text, name: attribute.text, token.span.through(attribute.span))
  }

  private mutating func parseTupleTarget(_ withAttributes: Bool, _ start: Span) throws(SyntaxFailure) -> Target {
    var targets: [Target] = []
    var isTuple = false
    while current.kind != .rightParen {
      targets.append(try parseSingleTarget(withAttributes))
      guard skip(.comma) else { break }
      isTuple = true
    }
    if !isTuple, let only = targets.first { return only }
    return .tuple(targets, start)
  }
}
