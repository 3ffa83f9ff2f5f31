import Diagnostics

/// Renders one page: a stack machine. Made for a page and thrown away after it, its memory aside, and never copied.
struct Renderer: ~Copyable {
  let library: TemplateLibrary
  let data: RecordReference?
  /// Names given as a dictionary rather than by a record.
  var given: ValueDictionary?
  let limits: TemplateLimits
  let isStrict: Bool
  var output: OutputBuffer
  var stack: ValueStack
  var slots: ValueStack
  var fields: FieldCache
  /// The names of all contexts, each by symbol from the start of its context on; missing until first asked for.
  var variables: ValueStack
  var loops: ContiguousArray<LoopState>
  var contexts: ContiguousArray<RenderContext> = []
  var context = 0
  var tables: [BlockTable] = []
  var table = 0
  var captures: [Int] = []
  /// Names that an include or scoped block hides, as they were before it.
  var saved: ContiguousArray<(symbol: Int32, value: Value)> = []
  var autoescape = true
  /// The block being rendered and how far up its chain.
  var block: (symbol: Int32, level: Int) = (-1, 0)
  var frames: [Int] = []
  var frameSerial = 0
  var loopSerial: Int32 = 0
  var iterations = 0
  /// What the templates have made so far.
  var made: MadeValues
  /// Depth of the loop that a recursive call is about to begin.
  var nextDepth = 0
  var macros: ContiguousArray<MacroObject>
  /// What includes have printed that may print the same on the next page, by the number of their template.
  var includes: [SteadyInclude]
  var namespaces: [NamespaceObject] = []
  var cyclers: [CyclerObject] = []
  var joiners: [(separator: Value, isUsed: Bool)] = []
  var modules: [ModuleObject] = []
  var importedModules: [Int: Int] = [:]
  /// Where the last attribute that does not exist was looked for, to suggest another.
  var lastMiss: (name: String, container: Value)?
  var profile: TemplateProfile?

  init(_ library: TemplateLibrary, data: RecordReference?, memory: consuming RenderMemory) {
    self.library = library
    self.data = data
    output = memory.output
    stack = memory.stack
    slots = memory.slots
    fields = memory.fields
    variables = memory.variables
    loops = memory.loops
    macros = memory.macros
    includes = memory.includes
    limits = library.options.limits
    made = MadeValues(limits)
    isStrict = library.options.undefined == .strict
  }

  /// The memory, to be used for another page.
  consuming func finish() -> RenderMemory {
    RenderMemory(
      output: output, stack: stack, slots: slots, fields: fields, variables: variables, loops: loops, macros: macros,
      includes: includes)
  }

  /// Renders a template from its beginning with a new context.
  mutating func renderPage(_ program: Program) throws {
    context = makeContext(hasData: true)
    try renderTemplate(program)
  }

  mutating func makeContext(hasData: Bool) -> Int {
    contexts.append(RenderContext(start: variables.count, hasData: hasData))
    variables.pushMissing(library.symbols.names.count)
    return contexts.count - 1
  }

  /// Runs a template and the parents it extends, in the current context, with blocks of its own.
  mutating func renderTemplate(_ program: Program) throws {
    let (outerTable, outerBlock, outerAutoescape) = (table, block, autoescape)
    defer { (table, block, autoescape) = (outerTable, outerBlock, outerAutoescape) }
    tables.append(BlockTable())
    table = tables.count - 1
    block = (-1, 0)
    var next: Program? = program
    while let program = next {
      autoescape = library.options.autoescape
      fields.note(template: program.index)
      tables[table].add(program)
      tables[table].parent = nil
      try enter(program.index) { renderer throws in
        try renderer.runFrame(program.view, start: 0, size: program.frameSize)
      }
      next = tables[table].parent.map { library.programs[$0] }
    }
  }

  /// Runs code in a frame of its own, at most `limits.depth` deep.
  mutating func runFrame(_ program: ProgramView, start: Int, size: Int) throws {
    let base = try pushFrame(size)
    defer { popFrame(base) }
    try run(program, start, base, recursion: -1)
  }

  /// Gives a function its slots. The first of them take `given` values from a place on the stack on.
  @inline(__always)
  mutating func pushFrame(_ size: Int, taking given: Int = 0, from place: Int = 0) throws -> Int {
    guard frames.count < limits.depth else {
      throw LimitFailure(message: "templates nest at most \(limits.depth) deep")
    }
    frameSerial += 1
    frames.append(frameSerial)
    let base = slots.count
    for index in 0..<given { slots.push(moving: place + index, of: &stack) }
    slots.pushMissing(size - given)
    return base
  }

  mutating func popFrame(_ base: Int) {
    slots.truncate(to: base)
    frames.removeLast()
  }

  /// Counts a step of a loop.
  @inline(__always)
  mutating func countIteration() throws {
    iterations &+= 1
    if iterations > limits.iterations {
      throw LimitFailure(message: "the loops of a page run at most \(limits.iterations) times")
    }
    try checkOutput()
  }

  /// Refuses a page that is too long, or would be with `size` bytes more.
  @inline(__always)
  func checkOutput(adding size: Int = 0) throws {
    if output.count + size > limits.outputBytes {
      throw LimitFailure(message: "a page has at most \(limits.outputBytes) bytes")
    }
  }
}
