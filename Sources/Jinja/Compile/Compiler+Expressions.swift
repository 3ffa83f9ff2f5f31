extension Compiler {
  /// Emits what pushes the value of an expression.
  mutating func compile(_ expression: Expression) {
    let outer = span
    span = expression.span
    defer { span = outer }
    switch expression.form {
    case .constant(let value): emit(.constant(constant(value)))
    case .name(let name): load(name)
    case .list(let elements):
      for element in elements { compile(element) }
      emit(.makeList(Int32(elements.count)))
    case .tuple(let elements):
      for element in elements { compile(element) }
      emit(.makeTuple(Int32(elements.count)))
    case .dictionary(let entries): compile(entries)
    case .attribute(let object, let name): compileAttribute(object, name)
    case .subscripted(let object, let key):
      compile(object)
      compile(key)
      emit(.subscripted)
    case .slice(let object, let start, let stop, let step):
      compile(object)
      for bound in [start, stop, step] { compile(bound ?? Expression(.constant(.none), expression.span)) }
      emit(.slice)
    case .unary(let operation, let operand):
      compile(operand)
      emit(.unary(operation))
    case .binary(let operation, let left, let right):
      compile(left)
      compile(right)
      emit(.binary(operation))
    case .logical(let isAnd, let left, let right): compileLogical(isAnd, left, right)
    case .comparison(let first, let rest): compile(first, rest)
    case .concatenation(let parts):
      for part in parts { compile(part) }
      emit(.concatenate(Int32(parts.count)))
    case .conditional(let test, let then, let otherwise): compileConditional(test, then, otherwise)
    case .filter(let input, let name, let arguments): compileFilter(input, name, arguments)
    case .test(let input, let name, let arguments): compileTest(input, name, arguments)
    case .call(let callee, let arguments): compileCall(callee, arguments)
    case .captured: break
    case .slot(let slot): emit(.loadLocal(slot))
    }
  }

  private mutating func compile(_ entries: [(key: Expression, value: Expression)]) {
    for entry in entries {
      compile(entry.key)
      compile(entry.value)
    }
    emit(.makeDictionary(Int32(entries.count)))
  }

  private mutating func compileAttribute(_ object: Expression, _ name: String) {
    if case .name("loop") = object.form, isLoopNamed, let field = LoopField(rawValue: name) {
      emit(.loopField(depth: 0, field))
      return
    }
    if case .name(let variable) = object.form, let slot = resolve(variable, in: functions.count - 1) {
      emit(.localAttribute(slot: slot, symbol: symbol(name), site: newSite()))
      return
    }
    compile(object)
    if case .name = object.form, case .loadContext(let variable) = code[code.count - 1] {
      code[code.count - 1] = .contextAttribute(variable: variable, symbol: symbol(name), site: newSite())
      spans[spans.count - 1] = span
    } else {
      emit(.attribute(symbol: symbol(name), site: newSite()))
    }
  }

  /// Whether `loop` here means the innermost loop of this function.
  var isLoopNamed: Bool { isLoopInSight && function.slot(of: "loop") == nil }

  private mutating func compileLogical(_ isAnd: Bool, _ left: Expression, _ right: Expression) {
    compile(left)
    let jump = emit(.jump(0))
    compile(right)
    patch(jump, isAnd ? .jumpIfFalseKeeping(here) : .jumpIfTrueKeeping(here))
  }

  private mutating func compile(_ first: Expression, _ rest: [(ComparisonOperator, Expression)]) {
    compile(first)
    var exits: [(index: Int, comparison: ComparisonOperator)] = []
    for (position, (comparison, operand)) in rest.enumerated() {
      compile(operand)
      if position == rest.count - 1 { emit(.compare(comparison)) } else { exits.append((emit(.jump(0)), comparison)) }
    }
    for exit in exits { patch(exit.index, .compareChain(exit.comparison, exit: here)) }
  }

  private mutating func compileConditional(_ test: Expression, _ then: Expression, _ otherwise: Expression?) {
    compile(test)
    let toElse = emit(.jump(0))
    compile(then)
    let toEnd = emit(.jump(0))
    patch(toElse, .jumpIfFalse(here))
    if let otherwise { compile(otherwise) } else { emit(.missingElse) }
    patch(toEnd, .jump(here))
  }
}
