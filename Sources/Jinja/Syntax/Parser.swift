/// Reads the tokens of one template into statements. A tag that cannot be read is reported and skipped, so that one
/// run finds several mistakes.
struct Parser {
  let tokens: [Token]
  var index = 0
  var failures: [SyntaxFailure] = []
  /// Tags whose end is awaited, for messages.
  var openTags: [(name: String, span: Span)] = []
  /// End tags whose beginning could not be read: met, they are skipped.
  var orphans: [String: Int] = [:]
  var loopDepth = 0
  /// Nesting of expressions and tags, bounded so that hostile templates cannot overflow the stack.
  var depth = 0
  var blockNames: Set<String> = []

  init(_ tokens: [Token]) { self.tokens = tokens }

  static func parse(_ lexer: Lexer) -> (body: [Statement], failures: [SyntaxFailure]) {
    var parser = Parser(lexer.tokens)
    let body = parser.parseBody(until: [])
    return (body, lexer.failures + parser.failures)
  }

  var current: Token { tokens[index] }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[index]
    if index + 1 < tokens.count { index += 1 }
    return token
  }

  mutating func skip(_ kind: Token.Kind) -> Bool {
    guard current.kind == kind else { return false }
    advance()
    return true
  }

  mutating func skip(name: String) -> Bool {
    guard current.isName(name) else { return false }
    advance()
    return true
  }

  @discardableResult
  mutating func expect(_ kind: Token.Kind) throws(SyntaxFailure) -> Token {
    guard current.kind == kind else { throw unexpected("“\(kind.rawValue)”") }
    return advance()
  }

  mutating func expectName(_ what: String = "a name") throws(SyntaxFailure) -> Token {
    guard current.kind == .name else { throw unexpected(what) }
    return advance()
  }

  mutating func expect(name: String) throws(SyntaxFailure) {
    guard skip(name: name) else { throw unexpected("“\(name)”") }
  }

  func unexpected(_ wanted: String) -> SyntaxFailure {
    SyntaxFailure(message: "expected \(wanted), got \(current.described)", span: current.span)
  }

  /// Runs `body` one level deeper.
  mutating func nested<T>(_ body: (inout Parser) throws(SyntaxFailure) -> T) throws(SyntaxFailure) -> T {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else { throw SyntaxFailure(message: "nesting is too deep", span: current.span) }
    return try body(&self)
  }

  /// Statements up to a tag named in `ends`, whose name is then the current token.
  mutating func parseBody(until ends: [String]) -> [Statement] {
    var body: [Statement] = []
    while true {
      do throws(SyntaxFailure) {
        if try !parsePart(into: &body, ends) { return body }
      } catch {
        failures.append(error)
        recover()
      }
    }
  }

  /// False at the end of the body.
  private mutating func parsePart(into body: inout [Statement], _ ends: [String]) throws(SyntaxFailure) -> Bool {
    let token = current
    switch token.kind {
    case .end: return false
    case .data: body.append(Statement(.text(advance().bytes), token.span))
    case .variableBegin:
      advance()
      let expression = try parseTuple()
      try expect(.variableEnd)
      body.append(Statement(.output(expression), expression.span))
    case .blockBegin:
      advance()
      if current.kind == .name, ends.contains(current.text) { return false }
      try body += parseStatement()
      try expect(.blockEnd)
    default: advance()
    }
    return true
  }

  private mutating func recover() {
    while current.kind != .blockEnd, current.kind != .variableEnd, current.kind != .end { advance() }
    if current.kind != .end { advance() }
  }
}
