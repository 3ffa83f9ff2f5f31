/// A byte range of a template, small enough to keep beside every instruction.
struct Span: Sendable, Equatable {
  var start: Int32
  var end: Int32

  init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  func through(_ other: Span) -> Span { Span(Int(start), Int(other.end)) }
  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

/// One word of a template.
struct Token: Sendable {
  enum Kind: String, Sendable {
    case data = "text"
    case variableBegin = "{{"
    case variableEnd = "}}"
    case blockBegin = "{%"
    case blockEnd = "%}"
    case name, string, integer, float
    case add = "+"
    case sub = "-"
    case mul = "*"
    case div = "/"
    case floorDiv = "//"
    case mod = "%"
    case pow = "**"
    case tilde = "~"
    case leftBracket = "["
    case rightBracket = "]"
    case leftParen = "("
    case rightParen = ")"
    case leftBrace = "{"
    case rightBrace = "}"
    case equal = "=="
    case notEqual = "!="
    case greater = ">"
    case greaterEqual = ">="
    case less = "<"
    case lessEqual = "<="
    case assign = "="
    case dot = "."
    case colon = ":"
    case pipe = "|"
    case comma = ","
    case semicolon = ";"
    case end = "the end of the template"
  }

  let kind: Kind
  let span: Span
  /// A name, or the words of a token for messages.
  var text = ""
  /// Text of the template, or a string's value.
  var bytes: [UInt8] = []
  var number: Value = .none

  func isName(_ word: String) -> Bool { kind == .name && text == word }

  /// What a message calls the token.
  var described: String {
    switch kind {
    case .name, .integer, .float: "“\(text)”"
    case .string: "a string"
    case .data, .end: kind.rawValue
    default: "“\(kind.rawValue)”"
    }
  }
}

/// A place where a template is not Jinja.
struct SyntaxFailure: Error {
  let message: String
  let span: Span
  var help: String?
}
