extension Renderer {
  mutating func makeMacro(_ index: Int, _ program: ProgramView, _ base: Int) {
    macros.append(
      MacroObject(
        program: program.index, code: index, context: context, table: table, autoescape: autoescape, base: base,
        frame: frames.count - 1, frameSerial: frames[frames.count - 1]))
    stack.push(.object(ObjectReference(.macro, macros.count - 1)))
  }

  func macroCode(_ index: Int) -> UnsafePointer<MacroCode> {
    library.views.start[macros[index].program].macros + macros[index].code
  }

  /// Calls a macro whose arguments lie on the stack above it; what it prints is printed or pushed.
  mutating func callMacroOnStack(_ index: Int, _ shape: UnsafePointer<CallShape>, prints: Bool) throws {
    let code = macroCode(index)
    let base = try pushFrame(code.pointee.frameSize)
    defer { popFrame(base) }
    if !(try bindDirectly(shape, code, base)) {
      try bind(try popArguments(shape), code, base)
      stack.truncate(to: stack.count - 1)
    }
    if !prints { captures.append(output.count) }
    try runMacro(index, base)
    if !prints { stack.push(try endCapture()) }
  }

  /// Runs a macro in a frame that has its arguments.
  mutating func runMacro(_ index: Int, _ base: Int) throws {
    let macro = macros[index]
    let program = library.views.start[macro.program]
    let code = program.macros + macro.code
    if macro.frame < frames.count, frames[macro.frame] == macro.frameSerial {
      for index in 0..<code.pointee.captures.count {
        let capture = code.pointee.captures[index]
        slots[base + Int(capture.inner)] = slots[macro.base + Int(capture.outer)]
      }
    }
    let (outerContext, outerTable, outerAutoescape) = (context, table, autoescape)
    (context, table, autoescape) = (macro.context, macro.table, macro.autoescape)
    try checkOutput()
    try run(program, code.pointee.start, base, recursion: -1)
    (context, table, autoescape) = (outerContext, outerTable, outerAutoescape)
  }

  /// Moves arguments from the stack to their slots where that is all there is to do; false where it is not.
  private mutating func bindDirectly(
    _ shape: UnsafePointer<CallShape>, _ code: UnsafePointer<MacroCode>, _ base: Int
  ) throws(FilterFailure) -> Bool {
    let (positional, count) = (shape.pointee.positional, shape.pointee.count)
    guard !shape.pointee.hasSpreads, positional <= code.pointee.parameters.count, code.pointee.takesNoOthers else {
      return false
    }
    let first = stack.count - count
    for index in 0..<positional { slots[base + index] = stack.take(first + index) }
    if let slot = code.pointee.callerSlot { slots[base + slot] = code.pointee.noCaller }
    for index in 0..<(count - positional) {
      let symbol = shape.pointee.nameSymbols[index]
      guard let slot = code.pointee.slot(of: symbol), slot >= positional else {
        var none: [(key: String, value: Value)] = []
        let argument = (shape.pointee.names[index], stack[first + positional + index])
        try bind(argument, code, base, given: positional, &none)
        continue
      }
      slots[base + slot] = stack.take(first + positional + index)
    }
    stack.truncate(to: first - 1)
    return true
  }

  mutating func bind(
    _ arguments: FilterArguments, _ code: UnsafePointer<MacroCode>, _ base: Int
  ) throws(FilterFailure) {
    let count = code.pointee.parameters.count
    for (index, value) in arguments.positional.prefix(count).enumerated() { slots[base + index] = value }
    if let slot = code.pointee.varargsSlot {
      slots[base + slot] = .tuple(Array(arguments.positional.dropFirst(count)))
    } else if arguments.positional.count > count {
      throw FilterFailure(
        "macro “\(code.pointee.name)” takes at most \(count) argument\(count == 1 ? "" : "s"), got \(arguments.positional.count)"
      )
    }
    var rest: [(key: String, value: Value)] = []
    if let slot = code.pointee.callerSlot { slots[base + slot] = code.pointee.noCaller }
    for argument in arguments.named { try bind(argument, code, base, given: arguments.positional.count, &rest) }
    if let slot = code.pointee.kwargsSlot { slots[base + slot] = .dictionary(ValueDictionary(rest)) }
  }

  private mutating func bind(
    _ argument: (name: String, value: Value), _ code: UnsafePointer<MacroCode>, _ base: Int, given: Int,
    _ rest: inout [(key: String, value: Value)]
  ) throws(FilterFailure) {
    let (name, macro) = (argument.name, code.pointee.name)
    if let index = code.pointee.parameters.firstIndex(of: name) {
      guard index >= given else { throw FilterFailure("macro “\(macro)” got “\(name)” twice") }
      slots[base + index] = argument.value
    } else if name == "caller", let slot = code.pointee.callerSlot {
      slots[base + slot] = argument.value
    } else if name != "caller", code.pointee.kwargsSlot != nil {
      rest.append((name, argument.value))
    } else if name == "caller" {
      throw FilterFailure("macro “\(macro)” cannot be used in a call block", help: "print caller() in it")
    } else {
      throw FilterFailure("macro “\(macro)” takes no argument “\(name)”")
    }
  }
}

extension MacroCode {
  /// Whether it takes its parameters and `caller` only.
  fileprivate var takesNoOthers: Bool { varargsSlot == nil && kwargsSlot == nil }

  fileprivate func slot(of symbol: Int32) -> Int? {
    for index in parameterSymbols.indices where parameterSymbols[index] == symbol { return index }
    return symbol == callerSymbol ? callerSlot : nil
  }
}
