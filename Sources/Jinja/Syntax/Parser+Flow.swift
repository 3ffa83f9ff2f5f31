extension Parser {
  mutating func parseFor(_ span: Span) throws(SyntaxFailure) -> Statement.Form {
    let place = current.span
    let target = try parseTarget(endingAt: "in")
    guard !target.names.contains("loop") else {
      throw SyntaxFailure(message: "the variable of a loop has another name than “loop”", span: place)
    }
    try expect(name: "in")
    let iterable = try parseTuple(withConditional: false, endingAt: "recursive")
    let filter = skip(name: "if") ? try parseExpression() : nil
    let isRecursive = skip(name: "recursive")
    loopDepth += 1
    defer { loopDepth = max(0, loopDepth) }
    let body: [Statement]
    do { body = try parseBody(of: "for", span, until: ["endfor", "else"]) } catch {
      loopDepth -= 1
      throw error
    }
    loopDepth -= 1
    let otherwise = advance().text == "else" ? try parseBlockBody("for", span) : []
    return .loop(
      Statement.Loop(
        target: target, iterable: iterable, filter: filter, isRecursive: isRecursive, body: body, otherwise: otherwise))
  }

  mutating func parseIf(_ span: Span) throws(SyntaxFailure) -> Statement.Form {
    var branches: [(test: Expression, body: [Statement])] = []
    while true {
      let test = try parseTuple(withConditional: false)
      branches.append((test, try parseBody(of: "if", span, until: ["elif", "else", "endif"])))
      let end = advance()
      if end.text == "else" { return .branch(branches, otherwise: try parseBlockBody("if", span)) }
      if end.text == "endif" { return .branch(branches, otherwise: []) }
    }
  }

  mutating func parseSet(_ span: Span) throws(SyntaxFailure) -> Statement.Form {
    let target = try parseTarget(withAttributes: true)
    if skip(.assign) { return .set(target, try parseTuple()) }
    var filter = Expression(.captured, span)
    while skip(.pipe) { filter = try parseFilter(filter) }
    return .setBlock(target, filter: filter, body: try parseBlockBody("set", span))
  }

  mutating func parseWith(_ span: Span) throws(SyntaxFailure) -> Statement.Form {
    var assignments: [(target: Target, value: Expression)] = []
    while current.kind != .blockEnd {
      if !assignments.isEmpty { try expect(.comma) }
      let target = try parseTarget()
      try expect(.assign)
      assignments.append((target, try parseExpression()))
    }
    return .with(assignments, body: try parseBlockBody("with", span))
  }

  mutating func parseFilterBlock(_ span: Span) throws(SyntaxFailure) -> Statement.Form {
    var filter = try parseFilter(Expression(.captured, span))
    while skip(.pipe) { filter = try parseFilter(filter) }
    return .filter(filter, body: try parseBlockBody("filter", span))
  }

  mutating func parseMacro(_ span: Span) throws(SyntaxFailure) -> Statement.Macro {
    let name = try expectName("the name of the macro")
    let parameters = try parseParameters()
    return Statement.Macro(name: name.text, parameters: parameters, body: try parseOutsideLoop("macro", span))
  }

  mutating func parseCallBlock(_ span: Span) throws(SyntaxFailure) -> Statement.Form {
    let parameters = current.kind == .leftParen ? try parseParameters() : []
    let call = try parseExpression()
    guard case .call = call.form else {
      throw SyntaxFailure(message: "expected a call of a macro", span: call.span)
    }
    let body = try parseOutsideLoop("call", span)
    return .call(Statement.Macro(name: "caller", parameters: parameters, body: body), call)
  }

  /// A body that is a function of its own: no loop around it can be left from within.
  mutating func parseOutsideLoop(_ name: String, _ span: Span) throws(SyntaxFailure) -> [Statement] {
    let outer = loopDepth
    loopDepth = 0
    defer { loopDepth = outer }
    return try parseBlockBody(name, span)
  }
}
