extension Compiler {
  mutating func compile(_ loop: Statement.Loop) {
    compile(loop.iterable)
    let entry = loop.isRecursive ? here : -1
    if let filter = loop.filter { compileFiltering(loop.target, filter) }
    let start = emit(.beginLoop(otherwise: 0, slot: -1, entry: entry), at: loop.iterable.span)
    let next = emit(.nextItem(exit: 0), at: loop.iterable.span)
    function.loops.append(
      LoopLabels(
        next: next, captureDepth: function.captureDepth, autoescapeDepth: function.autoescapeSlots.count))
    compileBody(of: loop, start: start, next: next)
    emit(.jump(Int32(next)))
    let labels = function.loops.removeLast()
    patchStart(start, otherwise: here)
    scoped { compiler in
      compiler.declareAssigned(in: loop.otherwise)
      compiler.compile(statements: loop.otherwise)
    }
    if loop.isRecursive { emit(.endRecursion(Int32(start))) }
    let end = loop.isRecursive ? here - 1 : here
    for exit in labels.exits { patch(exit, .endLoop(exit: end)) }
    patchNext(next, exit: end)
  }

  private mutating func compileBody(of loop: Statement.Loop, start: Int, next: Int) {
    scoped { compiler in
      compiler.function.scopes[compiler.function.scopes.count - 1].loopStart = start
      for name in loop.target.names { _ = compiler.function.declare(name) }
      if case .name(let name, _) = loop.target, let slot = compiler.function.slot(of: name) {
        compiler.patch(next, .nextItemLocal(slot: slot, exit: 0))
      } else {
        compiler.store(loop.target)
      }
      compiler.declareAssigned(in: loop.body)
      compiler.compile(statements: loop.body)
    }
  }

  private mutating func patchStart(_ start: Int, otherwise: Int32) {
    if case .beginLoop(_, let slot, let entry) = code[start] {
      code[start] = .beginLoop(otherwise: otherwise, slot: slot, entry: entry)
    }
  }

  private mutating func patchNext(_ next: Int, exit: Int32) {
    if case .nextItemLocal(let slot, _) = code[next] {
      code[next] = .nextItemLocal(slot: slot, exit: exit)
    } else {
      code[next] = .nextItem(exit: exit)
    }
  }

  /// Replaces the iterable on the stack by the list of its elements for which `filter` is true.
  private mutating func compileFiltering(_ target: Target, _ filter: Expression) {
    emit(.beginFilter)
    let next = emit(.nextItem(exit: 0))
    scoped { compiler in
      for name in target.names { _ = compiler.function.declare(name) }
      compiler.store(target)
      compiler.compile(filter)
      compiler.emit(.keepIfTrue, at: filter.span)
    }
    emit(.jump(Int32(next)))
    patch(next, .nextItem(exit: here))
  }

  mutating func compileJump(_ statement: Statement) {
    guard let labels = function.loops.last else { return }
    for _ in labels.captureDepth..<function.captureDepth { emit(.dropCapture) }
    if labels.autoescapeDepth < function.autoescapeSlots.count {
      emit(.restoreAutoescape(function.autoescapeSlots[labels.autoescapeDepth]))
    }
    guard case .breakLoop = statement.form else {
      emit(.jump(Int32(labels.next)))
      return
    }
    let exit = emit(.endLoop(exit: 0))
    function.loops[function.loops.count - 1].exits.append(exit)
  }
}
