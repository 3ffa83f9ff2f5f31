extension Compiler {
  /// Emits the macro's body, jumped over, and what pushes the macro.
  mutating func compile(_ macro: Statement.Macro) {
    let skip = emit(.jump(0))
    let start = code.count
    functions.append(FunctionScope(.macro))
    for parameter in macro.parameters { _ = function.declare(parameter.name) }
    let implicit = ["caller", "varargs", "kwargs"].filter { name in
      macro.parameters.allSatisfy { $0.name != name }
    }
    for name in implicit { _ = function.declare(name) }
    compileDefaults(of: macro)
    declareAssigned(in: macro.body)
    compile(statements: macro.body)
    emit(.finish)
    let finished = functions.removeLast()
    if finished.used.contains("caller"), macro.parameters.contains(where: { $0.name == "caller" && $0.standard == nil })
    {
      fail("the parameter “caller” needs a default")
    }
    macros.append(
      MacroCode(
        name: macro.name, parameters: macro.parameters.map(\.name),
        parameterSymbols: macro.parameters.map { symbol($0.name) }, start: start,
        frameSize: Int(finished.slotCount), captures: finished.captures, callerSymbol: symbol("caller"),
        callerSlot: finished.usedSlot("caller"),
        noCaller: .undefined("the caller of macro “\(macro.name)”"),
        varargsSlot: finished.usedSlot("varargs"), kwargsSlot: finished.usedSlot("kwargs")))
    patch(skip, .jump(here))
    emit(.makeMacro(Int32(macros.count - 1)))
  }

  private mutating func compileDefaults(of macro: Statement.Macro) {
    for (slot, parameter) in macro.parameters.enumerated() {
      switch parameter.standard?.form {
      case nil: emit(.setDefault(slot: Int32(slot), constant: constant(.undefined(parameter.name))))
      case .constant(let value)?: emit(.setDefault(slot: Int32(slot), constant: constant(value)))
      default:
        let given = emit(.jump(0))
        parameter.standard.map { compile($0) }
        emit(.storeLocal(Int32(slot)))
        patch(given, .jumpIfGiven(slot: Int32(slot), here))
      }
    }
  }

  mutating func compileCallBlock(_ caller: Statement.Macro, _ call: Expression) {
    guard case .call(let callee, var arguments) = call.form else { return }
    let slot = function.newSlot()
    compile(caller)
    emit(.storeLocal(slot))
    arguments.named.append(("caller", Expression(.slot(slot), call.span)))
    output { compiler in
      compiler.compile(Expression(.call(callee, arguments), call.span))
      compiler.emit(.emit, at: call.span)
      compiler.fuseOutput()
    }
  }

  /// Whether the top level does nothing else.
  var definesOnlyMacros: Bool {
    var next = 0
    while true {
      switch code[next] {
      case .text, .storeContext: next += 1
      case .makeMacro(let index) where macros[Int(index)].captures.isEmpty: next += 1
      case .jump(let target) where Int(target) > next: next = Int(target)
      case .finish: return blocks.isEmpty
      default: return false
      }
    }
  }
}
