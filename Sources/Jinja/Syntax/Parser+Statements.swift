import Diagnostics

extension Parser {
  /// The tag whose name is the current token, up to its `%}`.
  mutating func parseStatement() throws(SyntaxFailure) -> [Statement] {
    let name = try expectName("the name of a tag")
    do {
      return try nested { parser throws(SyntaxFailure) in try parser.parseTag(name) }
    } catch {
      if Self.pairedTags.contains(name.text) { orphans["end" + name.text, default: 0] += 1 }
      throw error
    }
  }

  private static let pairedTags = [
    "for", "if", "with", "autoescape", "block", "macro", "call", "filter",
  ]
  private static let tagNames =
    pairedTags + ["set", "extends", "include", "import", "from", "break", "continue", "print", "raw"]

  private mutating func parseTag(_ tag: Token) throws(SyntaxFailure) -> [Statement] {
    let span = tag.span
    switch tag.text {
    case "for": return [Statement(try parseFor(span), span)]
    case "if": return [Statement(try parseIf(span), span)]
    case "set": return [Statement(try parseSet(span), span)]
    case "with": return [Statement(try parseWith(span), span)]
    case "autoescape":
      return [Statement(.autoescape(try parseExpression(), body: try parseBlockBody("autoescape", span)), span)]
    case "block": return [Statement(try parseBlock(span), span)]
    case "extends": return [Statement(.extends(try parseExpression()), span)]
    case "include": return [Statement(try parseInclude(), span)]
    case "import": return [Statement(try parseImport(), span)]
    case "from": return [Statement(try parseFrom(), span)]
    case "macro": return [Statement(.macro(try parseMacro(span)), span)]
    case "call": return [Statement(try parseCallBlock(span), span)]
    case "filter": return [Statement(try parseFilterBlock(span), span)]
    case "print": return try parsePrint()
    case "break", "continue": return [Statement(try parseJump(tag), span)]
    default: return try parseUnknown(tag)
    }
  }

  private mutating func parseUnknown(_ tag: Token) throws(SyntaxFailure) -> [Statement] {
    if let count = orphans[tag.text], count > 0 {
      orphans[tag.text] = count - 1
      return []
    }
    if ["else", "elif"].contains(tag.text), orphans.values.contains(where: { $0 > 0 }) {
      while current.kind != .blockEnd, current.kind != .end { advance() }
      return []
    }
    let isEnd = tag.text.hasPrefix("end") || ["else", "elif"].contains(tag.text)
    if isEnd, let open = openTags.last {
      throw SyntaxFailure(
        message: "“\(tag.text)” does not belong to “\(open.name)”, which is still open", span: tag.span,
        help: "end it with {% end\(open.name) %} first")
    }
    if isEnd { throw SyntaxFailure(message: "“\(tag.text)” ends nothing", span: tag.span) }
    throw SyntaxFailure(
      message: "there is no tag “\(tag.text)”", span: tag.span, help: didYouMean(tag.text, Self.tagNames))
  }

  /// The rest of the opening tag, the body, and the end tag's name.
  mutating func parseBlockBody(_ name: String, _ span: Span) throws(SyntaxFailure) -> [Statement] {
    let body = try parseBody(of: name, span, until: ["end" + name])
    advance()
    return body
  }

  /// As `parseBlockBody`, with the name of the tag that ends it still to be read.
  mutating func parseBody(of name: String, _ span: Span, until ends: [String]) throws(SyntaxFailure) -> [Statement] {
    _ = skip(.colon)
    try expect(.blockEnd)
    openTags.append((name, span))
    defer { openTags.removeLast() }
    let body = parseBody(until: ends)
    guard current.kind != .end else {
      throw SyntaxFailure(message: "“\(name)” is never closed", span: span, help: "end it with {% end\(name) %}")
    }
    return body
  }

  private mutating func parsePrint() throws(SyntaxFailure) -> [Statement] {
    var statements: [Statement] = []
    while current.kind != .blockEnd {
      if !statements.isEmpty { try expect(.comma) }
      let expression = try parseExpression()
      statements.append(Statement(.output(expression), expression.span))
    }
    return statements
  }

  private mutating func parseJump(_ tag: Token) throws(SyntaxFailure) -> Statement.Form {
    guard loopDepth > 0 else { throw SyntaxFailure(message: "“\(tag.text)” stands in no loop", span: tag.span) }
    return tag.text == "break" ? .breakLoop : .continueLoop
  }
}
