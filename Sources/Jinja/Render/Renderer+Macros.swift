extension Renderer {
  mutating func makeMacro(_ index: Int, _ program: Program, _ base: Int) {
    macros.append(
      MacroObject(
        program: program.index, code: index, context: context, table: table, autoescape: autoescape, base: base,
        frame: frames.count - 1, frameSerial: frames[frames.count - 1]))
    stack.append(.object(ObjectReference(.macro, macros.count - 1)))
  }

  /// Calls a macro; what it prints is its value.
  mutating func callMacro(_ index: Int, _ arguments: FilterArguments) throws -> Value {
    let macro = macros[index]
    let program = library.programs[macro.program]
    let code = program.macros[macro.code]
    let base = try pushFrame(code.frameSize)
    defer { popFrame(base) }
    try bind(arguments, code, base)
    if macro.frame < frames.count, frames[macro.frame] == macro.frameSerial {
      for capture in code.captures { slots[base + Int(capture.inner)] = slots[macro.base + Int(capture.outer)] }
    }
    let (outerContext, outerTable, outerAutoescape) = (context, table, autoescape)
    defer { (context, table, autoescape) = (outerContext, outerTable, outerAutoescape) }
    (context, table, autoescape) = (macro.context, macro.table, macro.autoescape)
    captures.append(output.count)
    try checkOutput()
    try run(program, code.start, base, recursion: -1)
    return .text(endCapture().textBytes, safe: outerAutoescape)
  }

  private mutating func bind(_ arguments: FilterArguments, _ code: MacroCode, _ base: Int) throws(FilterFailure) {
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
    if let slot = code.callerSlot { slots[base + slot] = .undefined("the caller of macro “\(code.name)”") }
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
