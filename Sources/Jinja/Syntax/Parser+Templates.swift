import Bytes

extension Parser {
  mutating func parseBlock(_ span: Span) throws(SyntaxFailure) -> Statement.Form {
    let name = try expectName("the name of the block")
    if current.kind == .sub {
      throw SyntaxFailure(message: "a block's name holds no hyphens", span: current.span, help: "write an underscore")
    }
    guard blockNames.insert(name.text).inserted else {
      throw SyntaxFailure(message: "block “\(name.text)” is defined twice", span: name.span)
    }
    let isScoped = skip(name: "scoped")
    let isRequired = skip(name: "required")
    let body = try parseOutsideLoop("block", span)
    if isRequired, !body.allSatisfy(\.isBlank) {
      throw SyntaxFailure(message: "a required block holds only comments and whitespace", span: name.span)
    }
    _ = skip(name: name.text)
    return .block(Statement.Block(name: name.text, isScoped: isScoped, isRequired: isRequired, body: body))
  }

  mutating func parseInclude() throws(SyntaxFailure) -> Statement.Form {
    let name = try parseExpression()
    var ignoresMissing = false
    if current.isName("ignore"), next.isName("missing") {
      ignoresMissing = true
      advance()
      advance()
    }
    let withContext = parseContext() ?? true
    return .include(Statement.Include(name: name, ignoresMissing: ignoresMissing, withContext: withContext))
  }

  mutating func parseImport() throws(SyntaxFailure) -> Statement.Form {
    let template = try parseExpression()
    try expect(name: "as")
    let name = try expectName()
    return .importAs(template, name: name.text, withContext: parseContext() ?? false)
  }

  mutating func parseFrom() throws(SyntaxFailure) -> Statement.Form {
    let template = try parseExpression()
    try expect(name: "import")
    var names: [(name: String, alias: String)] = []
    while true {
      if let context = parseContext() { return .importFrom(template, names: names, withContext: context) }
      let name = try expectName()
      if name.text.hasPrefix("_") {
        throw SyntaxFailure(message: "names that start with an underscore cannot be imported", span: name.span)
      }
      names.append((name.text, skip(name: "as") ? try expectName().text : name.text))
      if let context = parseContext() { return .importFrom(template, names: names, withContext: context) }
      guard skip(.comma) else { return .importFrom(template, names: names, withContext: false) }
    }
  }

  /// `with context` or `without context`, or nil.
  private mutating func parseContext() -> Bool? {
    guard current.isName("with") || current.isName("without"), next.isName("context") else { return nil }
    let word = advance()
    advance()
    return word.text == "with"
  }
}

extension Statement {
  fileprivate var isBlank: Bool {
    if case .text(let bytes) = form { bytes.allSatisfy(\.isASCIIWhitespace) } else { false }
  }
}
