extension Parser {
  /// An expression with its inline `if`.
  mutating func parseExpression(withConditional: Bool = true) throws(SyntaxFailure) -> Expression {
    try nested { parser throws(SyntaxFailure) in
      withConditional ? try parser.parseConditional() : try parser.parseOr()
    }
  }

  /// An expression, unless it is so deep that walking it could overflow the stack.
  func make(_ form: Expression.Form, _ span: Span) throws(SyntaxFailure) -> Expression {
    let expression = Expression(form, span)
    guard expression.height <= 250 else { throw SyntaxFailure(message: "expression is too long", span: span) }
    return expression
  }

  private mutating func parseConditional() throws(SyntaxFailure) -> Expression {
    var result = try parseOr()
    while skip(name: "if") {
      let test = try parseOr()
      let otherwise = skip(name: "else") ? try parseExpression() : nil
      let span = result.span.through(otherwise?.span ?? test.span)
      result = try make(.conditional(test: test, then: result, otherwise: otherwise), span)
    }
    return result
  }

  private mutating func parseOr() throws(SyntaxFailure) -> Expression {
    var left = try parseAnd()
    while skip(name: "or") {
      let right = try parseAnd()
      left = try make(.logical(isAnd: false, left, right), left.span.through(right.span))
    }
    return left
  }

  private mutating func parseAnd() throws(SyntaxFailure) -> Expression {
    var left = try parseNot()
    while skip(name: "and") {
      let right = try parseNot()
      left = try make(.logical(isAnd: true, left, right), left.span.through(right.span))
    }
    return left
  }

  private mutating func parseNot() throws(SyntaxFailure) -> Expression {
    let token = current
    guard skip(name: "not") else { return try parseComparison() }
    let operand = try nested { parser throws(SyntaxFailure) in try parser.parseNot() }
    return try make(.unary(.not, operand), token.span.through(operand.span))
  }

  private mutating func parseComparison() throws(SyntaxFailure) -> Expression {
    let first = try parseSum()
    var rest: [(ComparisonOperator, Expression)] = []
    var span = first.span
    while let comparison = comparisonOperator() {
      let operand = try parseSum()
      span = span.through(operand.span)
      rest.append((comparison, operand))
    }
    return rest.isEmpty ? first : try make(.comparison(first, rest), span)
  }

  private mutating func comparisonOperator() -> ComparisonOperator? {
    if let comparison = ComparisonOperator(current.kind) {
      advance()
      return comparison
    }
    if skip(name: "in") { return .isIn }
    guard current.isName("not"), next.isName("in") else { return nil }
    advance()
    advance()
    return .isNotIn
  }

  private mutating func parseSum() throws(SyntaxFailure) -> Expression {
    var left = try parseConcatenation()
    while current.kind == .add || current.kind == .sub {
      guard let operation = BinaryOperator(advance().kind) else { break }
      let right = try parseConcatenation()
      left = try make(.binary(operation, left, right), left.span.through(right.span))
    }
    return left
  }

  private mutating func parseConcatenation() throws(SyntaxFailure) -> Expression {
    let first = try parseProduct()
    guard current.kind == .tilde else { return first }
    var parts = [first]
    while skip(.tilde) { parts.append(try parseProduct()) }
    return try make(.concatenation(parts), first.span.through(parts[parts.count - 1].span))
  }

  private mutating func parseProduct() throws(SyntaxFailure) -> Expression {
    var left = try parsePower()
    while [.mul, .div, .floorDiv, .mod].contains(current.kind) {
      guard let operation = BinaryOperator(advance().kind) else { break }
      let right = try parsePower()
      left = try make(.binary(operation, left, right), left.span.through(right.span))
    }
    return left
  }

  private mutating func parsePower() throws(SyntaxFailure) -> Expression {
    var left = try parseUnary()
    while skip(.pow) {
      let right = try parseUnary()
      left = try make(.binary(.power, left, right), left.span.through(right.span))
    }
    return left
  }

  mutating func parseUnary(withFilter: Bool = true) throws(SyntaxFailure) -> Expression {
    let token = current
    var result: Expression
    if token.kind == .sub || token.kind == .add {
      advance()
      let operand = try nested { parser throws(SyntaxFailure) in try parser.parseUnary(withFilter: false) }
      let operation = token.kind == .sub ? UnaryOperator.negative : .positive
      result = try make(.unary(operation, operand), token.span.through(operand.span))
    } else {
      result = try parsePrimary()
    }
    result = try parsePostfix(result)
    return withFilter ? try parseFilters(result) : result
  }
}
