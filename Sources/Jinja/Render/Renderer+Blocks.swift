extension Renderer {
  /// Prints the most derived definition of a block.
  mutating func callBlock(_ index: Int, _ locals: Int, _ program: ProgramView, _ base: Int) throws {
    let code = program.blocks + index
    let symbol = code.pointee.symbol
    guard let definition = tables[table].definition(symbol, level: 0) else { return }
    if code.pointee.isRequired, tables[table].definition(symbol, level: 1) == nil {
      throw FilterFailure(
        "block “\(code.pointee.name)” is required", help: "define it in the template that extends this one")
    }
    guard locals >= 0 else { return try runBlock(definition, level: 0) }
    try withLocals(program.locals[locals], base) { renderer throws in try renderer.runBlock(definition, level: 0) }
  }

  private mutating func runBlock(_ definition: BlockTable.Definition, level: Int) throws {
    let program = library.views[definition.program]
    let code = program.blocks + definition.block
    let (outerBlock, outerAutoescape) = (block, autoescape)
    defer { (block, autoescape) = (outerBlock, outerAutoescape) }
    block = (code.pointee.symbol, level)
    autoescape = library.options.autoescape
    try enter(program.index, block: code) { renderer throws in
      try renderer.runFrame(program, start: code.pointee.start, size: code.pointee.frameSize)
    }
  }

  /// `self.name()`: the block as a value.
  mutating func callSelf(_ symbol: Int32) throws -> Value {
    guard let definition = tables[table].definition(symbol, level: 0) else {
      throw FilterFailure("there is no block “\(library.symbols.names[Int(symbol)])”")
    }
    captures.append(output.count)
    try runBlock(definition, level: 0)
    return try endCapture()
  }

  /// `super()`: what this block is in the template that is extended, printed or pushed.
  mutating func callSuper(_ levels: Int, emits: Bool) throws {
    let level = block.level + levels
    guard let definition = tables[table].definition(block.symbol, level: level) else {
      let name = block.symbol >= 0 ? library.symbols.names[Int(block.symbol)] : ""
      throw FilterFailure("no parent defines block “\(name)”")
    }
    if !emits { captures.append(output.count) }
    try runBlock(definition, level: level)
    if !emits { stack.push(try endCapture()) }
  }
}
