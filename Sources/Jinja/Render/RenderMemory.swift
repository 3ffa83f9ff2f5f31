/// What one page's render leaves for the next: room, and how the fields of records are read.
struct RenderMemory: ~Copyable {
  var output: OutputBuffer
  var stack: ValueStack
  var slots: ValueStack
  var fields: FieldCache
  var variables: ValueStack
  var loops: ContiguousArray<LoopState> = []
  var macros: ContiguousArray<MacroObject> = []
  var includes: [SteadyInclude]

  init(_ library: TemplateLibrary) {
    output = OutputBuffer(capacity: 16 << 10)
    stack = ValueStack(capacity: 64)
    slots = ValueStack(capacity: 256)
    fields = FieldCache(programs: library.programs.count)
    variables = ValueStack(capacity: max(1, library.symbols.names.count))
    includes = Array(repeating: SteadyInclude(), count: library.programs.count)
  }

  /// Room that a render has used, with nothing of that render in it.
  init(
    output: consuming OutputBuffer, stack: consuming ValueStack, slots: consuming ValueStack,
    fields: consuming FieldCache, variables: consuming ValueStack, loops: consuming ContiguousArray<LoopState>,
    macros: consuming ContiguousArray<MacroObject>, includes: consuming [SteadyInclude]
  ) {
    self.output = output
    self.stack = stack
    self.slots = slots
    self.fields = fields
    _ = self.fields.exchange(recording: nil)
    self.variables = variables
    self.loops = loops
    self.macros = macros
    self.includes = includes
    self.output.removeAll()
    self.stack.truncate(to: 0)
    self.slots.truncate(to: 0)
    self.variables.truncate(to: 0)
    self.loops.removeAll(keepingCapacity: true)
    self.macros.removeAll(keepingCapacity: true)
  }
}
