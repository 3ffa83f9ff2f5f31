extension Compiler {
  mutating func compile(_ statement: Statement) {
    switch statement.form {
    case .text(let bytes): output { $0.emitText(bytes) }
    case .output(let expression): output { $0.compileOutput(expression) }
    case .loop(let loop): compile(loop)
    case .branch(let branches, let otherwise): compile(branches, otherwise)
    case .set(let target, let value):
      compile(value)
      store(target)
    case .setBlock(let target, let filter, let body):
      compileCaptured(body)
      compile(filter)
      store(target)
    case .with(let assignments, let body): compileWith(assignments, body)
    case .filter(let filter, let body):
      compileCaptured(body)
      compile(filter)
      emit(.emit)
    case .autoescape(let isOn, let body): compileAutoescape(isOn, body)
    case .block(let block): compile(block)
    case .extends(let template): compileExtends(template)
    case .include(let include): compile(include)
    case .importAs(let template, let name, let withContext): compileImport(template, name, withContext)
    case .importFrom(let template, let names, let withContext): compileFrom(template, names, withContext)
    case .macro(let macro):
      compile(macro)
      store(macro.name)
    case .call(let caller, let call): compileCallBlock(caller, call)
    case .breakLoop, .continueLoop: compileJump(statement)
    }
  }

  /// Compiles something that prints, unless the template has been extended by then.
  mutating func output(_ body: (inout Compiler) -> Void) {
    guard function.kind == .top, function.captureDepth == 0 else { return body(&self) }
    guard !function.suppressesOutput else { return }
    guard mayBeExtended else { return body(&self) }
    let skip = emit(.skipIfExtended(0))
    body(&self)
    patch(skip, .skipIfExtended(here))
  }

  mutating func emitText(_ bytes: [UInt8]) {
    emit(.text(start: Int32(texts.count), count: Int32(bytes.count)))
    texts += bytes
  }

  private mutating func compileOutput(_ expression: Expression) {
    if case .call(let callee, _) = expression.form, let levels = superLevels(callee) {
      emit(.callSuper(levels: levels, emits: true), at: expression.span)
      return
    }
    compile(expression)
    emit(.emit, at: expression.span)
    switch expression.form {
    case .name, .attribute, .call: fuseOutput()
    // In any other form a jump may lead to the `emit`, past the last load.
    default: break
    }
  }

  /// Prints a variable, its attribute or what a call gives in one step, without the stack.
  mutating func fuseOutput() {
    let last = code.count - 2
    switch code[last] {
    case .loadLocal(let slot): code[last] = .emitLocal(slot)
    case .loadContext(let symbol): code[last] = .emitContext(symbol)
    case .attribute(let symbol, let site): code[last] = .emitAttribute(symbol: symbol, site: site)
    case .contextAttribute(let variable, let symbol, let site):
      code[last] = .emitContextAttribute(variable: variable, symbol: symbol, site: site)
    case .localAttribute(let slot, let symbol, let site):
      code[last] = .emitLocalAttribute(slot: slot, symbol: symbol, site: site)
    case .call(let shape, _): code[last] = .call(shape: shape, prints: true)
    case .callMethod(let symbol, let shape, _): code[last] = .callMethod(symbol: symbol, shape: shape, prints: true)
    default: return
    }
    code.removeLast()
    spans.removeLast()
  }

  /// Leaves what `body` prints on the stack.
  private mutating func compileCaptured(_ body: [Statement]) {
    emit(.beginCapture)
    function.captureDepth += 1
    scoped { compiler in
      compiler.declareAssigned(in: body)
      compiler.compile(statements: body)
    }
    function.captureDepth -= 1
    emit(.endCapture)
  }

  private mutating func compile(_ branches: [(test: Expression, body: [Statement])], _ otherwise: [Statement]) {
    var exits: [Int] = []
    for (position, branch) in branches.enumerated() {
      compile(branch.test)
      let toNext = emit(.jump(0), at: branch.test.span)
      compile(statements: branch.body)
      if position < branches.count - 1 || !otherwise.isEmpty { exits.append(emit(.jump(0))) }
      patch(toNext, .jumpIfFalse(here))
    }
    compile(statements: otherwise)
    for exit in exits { patch(exit, .jump(here)) }
  }

  private mutating func compileWith(_ assignments: [(target: Target, value: Expression)], _ body: [Statement]) {
    for assignment in assignments { compile(assignment.value) }
    scoped { compiler in
      for name in assignments.flatMap(\.target.names) { _ = compiler.function.declare(name) }
      for assignment in assignments.reversed() { compiler.store(assignment.target) }
      compiler.declareAssigned(in: body)
      compiler.compile(statements: body)
    }
  }

  private mutating func compileAutoescape(_ isOn: Expression, _ body: [Statement]) {
    compile(isOn)
    let slot = function.newSlot()
    emit(.setAutoescape(saving: slot))
    function.autoescapeSlots.append(slot)
    scoped { compiler in
      compiler.declareAssigned(in: body)
      compiler.compile(statements: body)
    }
    function.autoescapeSlots.removeLast()
    emit(.restoreAutoescape(slot))
  }
}
