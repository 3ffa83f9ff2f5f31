import Diagnostics

extension Compiler {
  /// Emits the arguments of a call and returns the index of their shape.
  mutating func compile(_ arguments: Arguments, extra: String? = nil) -> Int32 {
    for argument in arguments.positional { compile(argument) }
    for argument in arguments.named { compile(argument.value) }
    if let spread = arguments.spread { compile(spread) }
    if let spread = arguments.spreadNamed { compile(spread) }
    return newShape(arguments)
  }

  private mutating func newShape(_ arguments: Arguments) -> Int32 {
    shapes.append(
      CallShape(
        positional: arguments.positional.count, names: arguments.named.map(\.name),
        nameSymbols: arguments.named.map { symbol($0.name) },
        hasSpread: arguments.spread != nil, hasSpreadNamed: arguments.spreadNamed != nil))
    return Int32(shapes.count - 1)
  }

  mutating func compileFilter(_ input: Expression, _ name: String, _ arguments: Arguments) {
    compile(input)
    let shape = compile(arguments)
    guard let index = library.filterNumbers[name] else {
      return fail("there is no filter “\(name)”", help: didYouMean(name, library.filterNames))
    }
    emit(.filter(index, shape: shape))
  }

  mutating func compileTest(_ input: Expression, _ name: String, _ arguments: Arguments) {
    compile(input)
    let shape = compile(arguments)
    guard let index = library.testNumbers[name] else {
      return fail("there is no test “\(name)”", help: didYouMean(name, library.testNames))
    }
    emit(.test(index, shape: shape))
  }

  mutating func fail(_ message: String, help: String? = nil) {
    failures.append(SyntaxFailure(message: message, span: span, help: help))
  }

  mutating func compileCall(_ callee: Expression, _ arguments: Arguments) {
    if let levels = superLevels(callee) {
      emit(.callSuper(levels: levels, emits: false))
      return
    }
    if case .name("loop") = callee.form, isLoopNamed {
      let shape = compile(arguments)
      emit(.callLoop(depth: 0, shape: shape))
      return
    }
    guard case .attribute(let object, let method) = callee.form else {
      compile(callee)
      let shape = compile(arguments)
      emit(.call(shape: shape, prints: false))
      return
    }
    if case .name("self") = object.form, resolve("self", in: functions.count - 1) == nil {
      emit(.callSelf(symbol(method)))
      return
    }
    compile(object)
    let shape = compile(arguments)
    emit(.callMethod(symbol: symbol(method), shape: shape, prints: false))
  }

  /// How far up `super`, `super.super` and so on reach, or nil for another name.
  func superLevels(_ callee: Expression) -> Int32? {
    switch callee.form {
    case .name("super"): functions.first?.kind == .block && function.slot(of: "super") == nil ? 1 : nil
    case .attribute(let object, "super"): superLevels(object).map { $0 + 1 }
    default: nil
    }
  }
}
