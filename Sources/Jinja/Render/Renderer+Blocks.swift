extension Renderer {
  /// Prints the most derived definition of a block.
  mutating func callBlock(_ index: Int, _ locals: Int, _ program: ProgramView, _ base: Int) throws {
    let code = program.blocks + index
    guard let chain = tables[table].chain(code.pointee.symbol) else { return }
    if code.pointee.isRequired, tables[table].chains[chain].definitions.count <= 1 {
      throw FilterFailure(
        "block “\(code.pointee.name)” is required", help: "define it in the template that extends this one")
    }
    guard locals >= 0 else { return try runBlock(chain, level: 0) }
    try withLocals(program.locals[locals], base) { renderer throws in try renderer.runBlock(chain, level: 0) }
  }

  private mutating func runBlock(_ chain: Int, level: Int) throws {
    let definition = tables[table].chains[chain].definitions[level]
    let program = library.views.start[definition.program]
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
    guard let chain = tables[table].chain(symbol) else {
      throw FilterFailure("there is no block “\(library.symbols.names[Int(symbol)])”")
    }
    captures.append(output.count)
    try runBlock(chain, level: 0)
    return endCapture()
  }

  /// `super()`: what this block is in the template that is extended, printed or pushed.
  mutating func callSuper(_ levels: Int, emits: Bool) throws {
    guard let chain = tables[table].chain(block.symbol),
      block.level + levels < tables[table].chains[chain].definitions.count
    else {
      let name = block.symbol >= 0 ? library.symbols.names[Int(block.symbol)] : ""
      throw FilterFailure("no parent defines block “\(name)”")
    }
    if !emits { captures.append(output.count) }
    try runBlock(chain, level: block.level + levels)
    if !emits { stack.push(endCapture()) }
  }
}
