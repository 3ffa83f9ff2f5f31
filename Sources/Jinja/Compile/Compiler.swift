import Diagnostics

/// Turns the statements of one template into instructions.
struct Compiler {
  let name: String
  let source: SourceFile
  let library: FilterLibrary
  var symbols: SymbolTable
  var code: ContiguousArray<Instruction> = []
  var spans: [Span] = []
  var texts: [UInt8] = []
  var constants: ContiguousArray<Value> = []
  var shapes: [CallShape] = []
  var blocks: [BlockCode] = []
  var pendingBlocks: [(index: Int, block: Statement.Block)] = []
  var macros: [MacroCode] = []
  var locals: [[LocalName]] = []
  var assigned: [Int32] = []
  var siteCount = 0
  var dependencies: [String] = []
  var failures: [SyntaxFailure] = []
  var functions: [FunctionScope] = []
  var frameSize = 0
  var span = Span(0, 0)
  var mayBeExtended = false

  init(name: String, source: SourceFile, library: FilterLibrary, symbols: SymbolTable) {
    self.name = name
    self.source = source
    self.library = library
    self.symbols = symbols
  }

  mutating func compile(_ body: [Statement]) {
    mayBeExtended = body.containsNestedExtends
    functions.append(FunctionScope(.top))
    compile(statements: body)
    emit(.finish)
    frameSize = Int(function.slotCount)
    functions.removeLast()
    while let pending = pendingBlocks.popLast() { compileBody(of: pending.block, pending.index) }
  }

  private mutating func compileBody(of block: Statement.Block, _ index: Int) {
    functions.append(FunctionScope(.block))
    blocks[index].start = code.count
    declareAssigned(in: block.body)
    compile(statements: block.body)
    emit(.finish)
    blocks[index].frameSize = Int(function.slotCount)
    functions.removeLast()
  }

  var function: FunctionScope {
    get { functions[functions.count - 1] }
    _modify { yield &functions[functions.count - 1] }
  }

  @discardableResult
  mutating func emit(_ instruction: Instruction, at place: Span? = nil) -> Int {
    code.append(instruction)
    spans.append(place ?? span)
    return code.count - 1
  }

  var here: Int32 { Int32(code.count) }

  mutating func patch(_ index: Int, _ instruction: Instruction) { code[index] = instruction }

  mutating func constant(_ value: Value) -> Int32 {
    constants.append(value)
    return Int32(constants.count - 1)
  }

  mutating func symbol(_ name: String) -> Int32 { symbols.number(of: name) }

  mutating func newSite() -> Int32 {
    defer { siteCount += 1 }
    return Int32(siteCount)
  }

  /// Compiles `body` in a lexical scope of its own.
  mutating func scoped(_ body: (inout Compiler) -> Void) {
    function.scopes.append(FunctionScope.Scope())
    body(&self)
    function.scopes.removeLast()
  }

  /// Gives each name that `body` sets a slot that begins with the outer value.
  mutating func declareAssigned(in body: [Statement]) {
    for name in body.assignedNames
    where function.scopes[function.scopes.count - 1].slots.allSatisfy({ $0.name != name }) {
      load(name)
      emit(.storeLocal(function.declare(name)))
    }
  }

  mutating func compile(statements: [Statement]) {
    for statement in statements {
      span = statement.span
      compile(statement)
    }
  }

  /// The local variables in sight, those around a macro included, for a template that may read them by name.
  mutating func visibleLocals() -> Int32 {
    var names: [LocalName] = []
    if isLoopInSight, let slot = loopSlot() { names.append(LocalName(symbol: symbol("loop"), slot: slot)) }
    var seen: Set<String> = []
    var level = functions.count - 1
    while level >= 0 {
      for variable in functions[level].visible where seen.insert(variable.name).inserted {
        guard let slot = resolve(variable.name, in: functions.count - 1) else { continue }
        names.append(LocalName(symbol: symbol(variable.name), slot: slot))
      }
      guard functions[level].kind == .macro else { break }
      level -= 1
    }
    locals.append(names)
    return Int32(locals.count - 1)
  }
}
