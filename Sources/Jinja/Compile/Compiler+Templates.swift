extension Compiler {
  mutating func compile(_ block: Statement.Block) {
    let symbol = symbol(block.name)
    let index = blocks.count
    blocks.append(BlockCode(name: block.name, symbol: symbol, isRequired: block.isRequired))
    pendingBlocks.append((index, block))
    output { compiler in
      let locals = block.isScoped ? compiler.visibleLocals() : -1
      compiler.emit(.callBlock(Int32(index), locals: locals))
    }
  }

  mutating func compileExtends(_ template: Expression) {
    note(template)
    compile(template)
    emit(.extend, at: template.span)
    if function.kind == .top, function.scopes.isEmpty, !mayBeExtended { function.suppressesOutput = true }
  }

  mutating func compile(_ include: Statement.Include) {
    note(include.name)
    output { compiler in
      compiler.compile(include.name)
      let locals = include.withContext ? compiler.visibleLocals() : -1
      let instruction = Instruction.include(
        ignoringMissing: include.ignoresMissing, withContext: include.withContext, locals: locals)
      compiler.emit(instruction, at: include.name.span)
    }
  }

  mutating func compileImport(_ template: Expression, _ name: String, _ withContext: Bool) {
    note(template)
    compile(template)
    emit(.importModule(withContext: withContext, locals: withContext ? visibleLocals() : -1), at: template.span)
    store(name)
  }

  mutating func compileFrom(
    _ template: Expression, _ names: [(name: String, alias: String)], _ withContext: Bool
  ) {
    note(template)
    compile(template)
    emit(.importModule(withContext: withContext, locals: withContext ? visibleLocals() : -1), at: template.span)
    for name in names {
      emit(.importName(symbol: symbol(name.name)))
      store(name.alias)
    }
    emit(.pop)
  }

  /// Remembers the templates that an expression names outright.
  private mutating func note(_ template: Expression) {
    switch template.form {
    case .constant(let value):
      guard value.bytes != nil, !dependencies.contains(value.text) else { return }
      dependencies.append(value.text)
    case .list(let names), .tuple(let names): for name in names { note(name) }
    case .conditional(_, let then, let otherwise):
      note(then)
      if let otherwise { note(otherwise) }
    default: break
    }
  }
}
