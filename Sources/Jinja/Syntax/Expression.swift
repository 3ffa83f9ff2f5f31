/// An expression as it was written.
struct Expression: Sendable {
  let form: Form
  let span: Span
  /// How many expressions contain one another below this one.
  let height: Int

  init(_ form: Form, _ span: Span) {
    self.form = form
    self.span = span
    height = 1 + (form.parts.map(\.height).max() ?? 0)
  }

  indirect enum Form: Sendable {
    case constant(Value)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case dictionary([(key: Expression, value: Expression)])
    case attribute(Expression, String)
    case subscripted(Expression, Expression)
    case slice(Expression, Expression?, Expression?, Expression?)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case logical(isAnd: Bool, Expression, Expression)
    case comparison(Expression, [(ComparisonOperator, Expression)])
    case concatenation([Expression])
    case conditional(test: Expression, then: Expression, otherwise: Expression?)
    case filter(Expression, String, Arguments)
    case test(Expression, String, Arguments)
    case call(Expression, Arguments)
    /// What a `filter` or `set` block has collected.
    case captured
    /// A variable without a name.
    case slot(Int32)
  }
}

extension Expression.Form {
  /// The expressions this one is made of.
  fileprivate var parts: [Expression] {
    switch self {
    case .constant, .name, .captured, .slot: []
    case .list(let parts), .tuple(let parts), .concatenation(let parts): parts
    case .dictionary(let entries): entries.flatMap { [$0.key, $0.value] }
    case .attribute(let object, _), .unary(_, let object): [object]
    case .subscripted(let left, let right), .binary(_, let left, let right), .logical(_, let left, let right):
      [left, right]
    case .slice(let object, let start, let stop, let step): [object] + [start, stop, step].compactMap { $0 }
    case .comparison(let first, let rest): [first] + rest.map(\.1)
    case .conditional(let test, let then, let otherwise): [test, then] + [otherwise].compactMap { $0 }
    case .filter(let input, _, let arguments), .test(let input, _, let arguments), .call(let input, let arguments):
      [input] + arguments.positional + arguments.named.map(\.value)
        + [arguments.spread, arguments.spreadNamed].compactMap { $0 }
    }
  }
}

struct Arguments: Sendable {
  var positional: [Expression] = []
  var named: [(name: String, value: Expression)] = []
  var spread: Expression?
  var spreadNamed: Expression?
}

enum UnaryOperator: UInt8, Sendable { case negative, positive, not }

enum BinaryOperator: UInt8, Sendable {
  case add, subtract, multiply, divide, floorDivide, modulo, power

  init?(_ kind: Token.Kind) {
    switch kind {
    case .add: self = .add
    case .sub: self = .subtract
    case .mul: self = .multiply
    case .div: self = .divide
    case .floorDiv: self = .floorDivide
    case .mod: self = .modulo
    default: return nil
    }
  }

  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .modulo: "%"
    case .power: "**"
    }
  }
}

enum ComparisonOperator: UInt8, Sendable {
  case equal, notEqual, less, lessEqual, greater, greaterEqual, isIn, isNotIn

  init?(_ kind: Token.Kind) {
    switch kind {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessEqual: self = .lessEqual
    case .greater: self = .greater
    case .greaterEqual: self = .greaterEqual
    default: return nil
    }
  }
}
