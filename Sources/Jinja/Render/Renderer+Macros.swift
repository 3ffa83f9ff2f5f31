extension Renderer {
  mutating func makeMacro(_ index: Int, _ program: Program, _ base: Int) {
    macros.append(
      MacroObject(
        program: program.index, code: index, context: context, table: table, autoescape: autoescape, base: base,
        frame: frames.count - 1, frameSerial: frames[frames.count - 1]))
    stack.append(.object(ObjectReference(.macro, macros.count - 1)))
  }

  func macroCode(_ index: Int) -> MacroCode { library.programs[macros[index].program].macros[macros[index].code] }

  /// Calls a macro whose arguments lie on the stack above it; what it prints is printed or pushed.
  mutating func callMacroOnStack(_ index: Int, _ shape: CallShape, prints: Bool) throws {
    let code = macroCode(index)
    let base = try pushFrame(code.frameSize)
    defer { popFrame(base) }
    if !(try bindDirectly(shape, code, base)) {
      try bind(try popArguments(shape), code, base)
      stack.removeLast()
    }
    if !prints { captures.append(output.count) }
    try runMacro(index, base)
    if !prints { stack.append(endCapture()) }
  }

  /// Runs a macro in a frame that has its arguments.
  mutating func runMacro(_ index: Int, _ base: Int) throws {
    let macro = macros[index]
    let program = library.programs[macro.program]
    let code = program.macros[macro.code]
    if macro.frame < frames.count, frames[macro.frame] == macro.frameSerial {
      for capture in code.captures { slots[base + Int(capture.inner)] = slots[macro.base + Int(capture.outer)] }
    }
    let (outerContext, outerTable, outerAutoescape) = (context, table, autoescape)
    (context, table, autoescape) = (macro.context, macro.table, macro.autoescape)
    try checkOutput()
    try run(program, code.start, base, recursion: -1)
    (context, table, autoescape) = (outerContext, outerTable, outerAutoescape)
  }

  /// Moves arguments from the stack to their slots where that is all there is to do; false where it is not.
  private mutating func bindDirectly(_ shape: CallShape, _ code: MacroCode, _ base: Int) throws(FilterFailure) -> Bool {
    guard !shape.hasSpreads, shape.positional <= code.parameters.count, code.varargsSlot == nil, code.kwargsSlot == nil
    else { return false }
    let first = stack.count - shape.positional - shape.names.count
    for index in 0..<shape.positional { slots[base + index] = stack[first + index] }
    if let slot = code.callerSlot { slots[base + slot] = code.noCaller }
    var rest: [(key: String, value: Value)] = []
    for (index, name) in shape.names.enumerated() {
      try bind((name, stack[first + shape.positional + index]), code, base, given: shape.positional, &rest)
    }
    stack.removeLast(shape.positional + shape.names.count + 1)
    return true
  }

  mutating func bind(_ arguments: FilterArguments, _ code: MacroCode, _ base: Int) throws(FilterFailure) {
    let count = code.parameters.count
    for (index, value) in arguments.positional.prefix(count).enumerated() { slots[base + index] = value }
    if let slot = code.varargsSlot {
      slots[base + slot] = .tuple(Array(arguments.positional.dropFirst(count)))
    } else if arguments.positional.count > count {
      throw FilterFailure(
        "macro “\(code.name)” takes at most \(count) argument\(count == 1 ? "" : "s"), got \(arguments.positional.count)"
      )
    }
    var rest: [(key: String, value: Value)] = []
    if let slot = code.callerSlot { slots[base + slot] = code.noCaller }
    for argument in arguments.named { try bind(argument, code, base, given: arguments.positional.count, &rest) }
    if let slot = code.kwargsSlot { slots[base + slot] = .dictionary(ValueDictionary(rest)) }
  }

  private mutating func bind(
    _ argument: (name: String, value: Value), _ code: MacroCode, _ base: Int, given: Int,
    _ rest: inout [(key: String, value: Value)]
  ) throws(FilterFailure) {
    if let index = code.parameters.firstIndex(of: argument.name) {
      guard index >= given else { throw FilterFailure("macro “\(code.name)” got “\(argument.name)” twice") }
      slots[base + index] = argument.value
    } else if argument.name == "caller", let slot = code.callerSlot {
      slots[base + slot] = argument.value
    } else if argument.name != "caller", code.kwargsSlot != nil {
      rest.append((argument.name, argument.value))
    } else if argument.name == "caller" {
      throw FilterFailure("macro “\(code.name)” cannot be used in a call block", help: "print caller() in it")
    } else {
      throw FilterFailure("macro “\(code.name)” takes no argument “\(argument.name)”")
    }
  }
}
