import Diagnostics

/// Renders pages one after another: a stack machine, whose memory each page finds as the one before has left it, but empty.
struct Renderer: ~Copyable {
  let library: TemplateLibrary
  let limits: TemplateLimits
  let isStrict: Bool
  /// What the page's templates see.
  var data: RecordReference?
  /// Names given as a dictionary rather than by a record.
  var given: ValueDictionary?
  var output = OutputBuffer(capacity: 16 << 10)
  var stack = ValueStack(capacity: 64)
  var slots = ValueStack(capacity: 256)
  var fields: FieldCache
  /// The names of all contexts, each by symbol from the start of its context on; missing until first asked for.
  var variables: ValueStack
  var loops: ContiguousArray<LoopState> = []
  var contexts = RecycledList<RenderContext>()
  var context = 0
  var tables = RecycledList<BlockTable>()
  var table = 0
  var captures: ContiguousArray<Int> = []
  /// Names that an include or scoped block hides, as they were before it.
  var saved: ContiguousArray<(symbol: Int32, value: Value)> = []
  var autoescape = true
  /// The block being rendered and how far up its chain.
  var block: (symbol: Int32, level: Int) = (-1, 0)
  var frames: ContiguousArray<Int> = []
  var frameSerial = 0
  var loopSerial: Int32 = 0
  var iterations = 0
  /// What the templates have made so far.
  var made: MadeValues
  /// Depth of the loop that a recursive call is about to begin.
  var nextDepth = 0
  var macros: ContiguousArray<MacroObject> = []
  var programs = ProgramCache()
  /// What includes have printed that may print the same on the next page, by the number of their template.
  var includes: [SteadyInclude]
  var namespaces: [NamespaceObject] = []
  var cyclers: [CyclerObject] = []
  var joiners: [(separator: Value, isUsed: Bool)] = []
  var modules: ContiguousArray<ModuleObject> = []
  var kept = KeptModules()
  /// Where the last attribute that does not exist was looked for, to suggest another.
  var lastMiss: (name: String, container: Value)?
  var profile: TemplateProfile?

  init(_ library: TemplateLibrary) {
    self.library = library
    limits = library.options.limits
    isStrict = library.options.undefined == .strict
    fields = FieldCache(programs: library.programs.count)
    variables = ValueStack(capacity: max(1, library.symbols.names.count))
    made = MadeValues(library.options.limits)
    includes = Array(repeating: SteadyInclude(), count: library.programs.count)
  }

  /// Forgets the page, however its render has ended.
  mutating func reset() {
    (data, given, lastMiss, profile) = (nil, nil, nil, nil)
    _ = fields.exchange(recording: nil)
    output.removeAll()
    stack.truncate(to: 0)
    slots.truncate(to: 0)
    forgetModules()
    (context, table, block, autoescape) = (0, 0, (-1, 0), true)
    (frameSerial, loopSerial, iterations, nextDepth) = (0, 0, 0, 0)
    made = MadeValues(limits)
    loops.removeAll(keepingCapacity: true)
    captures.removeAll(keepingCapacity: true)
    saved.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    namespaces.removeAll(keepingCapacity: true)
    cyclers.removeAll(keepingCapacity: true)
    joiners.removeAll(keepingCapacity: true)
    if !kept.wanted.isEmpty { keepModules() }
  }

  /// Renders a template from its beginning with a new context.
  mutating func renderPage(_ program: Program) throws {
    context = makeContext(hasData: true)
    try renderTemplate(program)
  }

  mutating func makeContext(hasData: Bool) -> Int {
    contexts.append()
    let context = contexts.count - 1
    contexts[context].start = variables.count
    contexts[context].hasData = hasData
    variables.pushMissing(library.symbols.names.count)
    return context
  }

  /// Runs a template and the parents it extends, in the current context, with blocks of its own.
  mutating func renderTemplate(_ program: Program) throws {
    let (outerTable, outerBlock, outerAutoescape) = (table, block, autoescape)
    defer { (table, block, autoescape) = (outerTable, outerBlock, outerAutoescape) }
    tables.append()
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
