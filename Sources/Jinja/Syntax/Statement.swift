/// A tag with what belongs to it, a print, or text.
struct Statement: Sendable {
  let form: Form
  let span: Span

  init(_ form: Form, _ span: Span) {
    self.form = form
    self.span = span
  }

  indirect enum Form: Sendable {
    case text([UInt8])
    case output(Expression)
    case loop(Loop)
    case branch([(test: Expression, body: [Statement])], otherwise: [Statement])
    case set(Target, Expression)
    case setBlock(Target, filter: Expression, body: [Statement])
    case with([(target: Target, value: Expression)], body: [Statement])
    case filter(Expression, body: [Statement])
    case autoescape(Expression, body: [Statement])
    case block(Block)
    case extends(Expression)
    case include(Include)
    case importAs(Expression, name: String, withContext: Bool)
    case importFrom(Expression, names: [(name: String, alias: String)], withContext: Bool)
    case macro(Macro)
    case call(Macro, Expression)
    case breakLoop
    case continueLoop
  }

  struct Loop: Sendable {
    let target: Target
    let iterable: Expression
    let filter: Expression?
    let isRecursive: Bool
    let body: [Statement]
    let otherwise: [Statement]
  }

  struct Block: Sendable {
    let name: String
    let isScoped: Bool
    let isRequired: Bool
    let body: [Statement]
  }

  struct Include: Sendable {
    let name: Expression
    let ignoresMissing: Bool
    let withContext: Bool
  }

  struct Macro: Sendable {
    let name: String
    let parameters: [(name: String, standard: Expression?)]
    let body: [Statement]
  }
}

/// What a value is stored in.
indirect enum Target: Sendable {
  case name(String, Span)
  case tuple([Target], Span)
  case attribute(of: String, name: String, Span)

  var names: [String] {
    switch self {
    case .name(let name, _): [name]
    case .tuple(let targets, _): targets.flatMap(\.names)
    case .attribute: []
    }
  }
}
