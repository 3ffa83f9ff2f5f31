extension Compiler {
  /// Pushes the value of a name: a local variable, the loop, or what the context knows.
  mutating func load(_ name: String) {
    if let slot = resolve(name, in: functions.count - 1) { emit(.loadLocal(slot)); return }
    if name == "loop", isLoopInSight { emit(.loopHandle(depth: 0)); return }
    emit(.loadContext(symbol(name)))
  }

  /// The slot of a name in a function. A variable of the macro's surroundings is captured.
  mutating func resolve(_ name: String, in level: Int) -> Int32? {
    if let slot = functions[level].slot(of: name) {
      functions[level].used.insert(name)
      return slot
    }
    guard functions[level].kind == .macro, level > 0 else { return nil }
    if name == "loop", functions[level].scopes.contains(where: { $0.loopStart != nil }) { return nil }
    guard let outer = resolve(name, in: level - 1) ?? outerLoopSlot(name, level - 1) else { return nil }
    let inner = functions[level].newBaseSlot(name)
    functions[level].captures.append(Capture(outer: outer, inner: inner))
    return inner
  }

  /// `loop` of the innermost loop around a macro or call block, kept in a slot from now on.
  private mutating func outerLoopSlot(_ name: String, _ level: Int) -> Int32? {
    name == "loop" ? loopSlot(in: level) : nil
  }

  var isLoopInSight: Bool { function.scopes.contains { $0.loopStart != nil } }

  mutating func loopSlot() -> Int32? { loopSlot(in: functions.count - 1) }

  private mutating func loopSlot(in level: Int) -> Int32? {
    guard let index = functions[level].scopes.lastIndex(where: { $0.loopStart != nil }),
      let start = functions[level].scopes[index].loopStart
    else { return nil }
    if let slot = functions[level].scopes[index].loopSlot { return slot }
    let slot = functions[level].newSlot()
    functions[level].scopes[index].loopSlot = slot
    if case .beginLoop(let otherwise, _, let entry) = code[start] {
      code[start] = .beginLoop(otherwise: otherwise, slot: slot, entry: entry)
    }
    return slot
  }

  /// Pops a value into a name.
  mutating func store(_ name: String) {
    if let slot = function.slot(of: name) { emit(.storeLocal(slot)); return }
    let symbol = symbol(name)
    if function.storesInContext {
      if !assigned.contains(symbol) { assigned.append(symbol) }
      emit(.storeContext(symbol))
    } else {
      emit(.storeLocal(function.declare(name)))
    }
  }

  /// Pops a value into a target.
  mutating func store(_ target: Target) {
    switch target {
    case .name(let name, _): store(name)
    case .tuple(let targets, let span):
      emit(.unpack(Int32(targets.count)), at: span)
      for target in targets { store(target) }
    case .attribute(let object, let name, let span):
      load(object)
      emit(.storeAttribute(symbol(name)), at: span)
    }
  }
}

extension FunctionScope {
  /// A slot of the whole function, visible in all its scopes.
  fileprivate mutating func newBaseSlot(_ name: String) -> Int32 {
    let slot = newSlot()
    scopes[0].slots.append((name, slot))
    return slot
  }
}

extension [Statement] {
  /// Names that these statements set in the scope they stand in: not those of inner scopes.
  var assignedNames: [String] { flatMap(\.assignedNames) }

  /// Whether an `extends` stands in a branch, so that only rendering can tell if it runs.
  var containsNestedExtends: Bool {
    contains { statement in
      guard case .branch(let branches, let otherwise) = statement.form else { return false }
      return (branches.map(\.body) + [otherwise]).contains { $0.containsNestedExtends || $0.containsExtends }
    }
  }

  private var containsExtends: Bool {
    contains { if case .extends = $0.form { true } else { false } }
  }
}

extension Statement {
  fileprivate var assignedNames: [String] {
    switch form {
    case .set(let target, _), .setBlock(let target, _, _): target.names
    case .branch(let branches, let otherwise): branches.flatMap(\.body.assignedNames) + otherwise.assignedNames
    case .importAs(_, let name, _): [name]
    case .importFrom(_, let names, _): names.map(\.alias)
    case .macro(let macro): [macro.name]
    default: []
    }
  }
}
