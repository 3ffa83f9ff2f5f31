extension Renderer {
  mutating func makeMacro(_ index: Int, _ program: ProgramView, _ base: Int) {
    macros.append(
      MacroObject(
        program: program.index, code: index, context: context, table: table, autoescape: autoescape, base: base,
        frame: frames.count - 1, frameSerial: frames[frames.count - 1]))
    stack.push(.object(ObjectReference(.macro, macros.count - 1)))
  }

  func macroCode(_ index: Int) -> UnsafePointer<MacroCode> {
    library.views[macros[index].program].macros + macros[index].code
  }

  /// Calls a macro whose arguments lie on the stack above it; what it prints is printed or pushed.
  mutating func callMacroOnStack(_ index: Int, _ shape: UnsafePointer<CallShape>, prints: Bool) throws {
    let code = macroCode(index)
    let base: Int
    if code.pointee.takesOnly(shape) {
      let first = stack.count - shape.pointee.count
      base = try pushFrame(code.pointee.frameSize, taking: shape.pointee.positional, from: first)
      try bindNames(shape, code, base, first + shape.pointee.positional)
      stack.drop(shape.pointee.count + 1)
    } else {
      base = try pushFrame(code.pointee.frameSize)
      try bind(try popArguments(shape), code, base)
      stack.drop(1)
    }
    defer { popFrame(base) }
    if !prints { captures.append(output.count) }
    try runMacro(index, base)
    if !prints { stack.push(try endCapture()) }
  }

  /// Runs a macro in a frame that has its arguments.
  mutating func runMacro(_ index: Int, _ base: Int) throws {
    let macro = macros[index]
    let program = library.views[macro.program]
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

  /// Moves the named arguments from a place on the stack on to their slots.
  private mutating func bindNames(
    _ shape: UnsafePointer<CallShape>, _ code: UnsafePointer<MacroCode>, _ base: Int, _ place: Int
  ) throws(FilterFailure) {
    let positional = shape.pointee.positional
    for index in 0..<shape.pointee.nameSymbols.count {
      if let slot = code.pointee.slot(of: shape.pointee.nameSymbols[index]), slot >= positional {
        slots.move(place + index, of: &stack, to: base + slot)
      } else {
        var none: [(key: String, value: Value)] = []
        try bind((shape.pointee.names[index], stack[place + index]), code, base, given: positional, &none)
      }
    }
    if let slot = code.pointee.impliedCaller, slots[base + slot].isMissing {
      slots[base + slot] = code.pointee.noCaller
    }
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
    if let slot = code.pointee.impliedCaller { slots[base + slot] = code.pointee.noCaller }
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
  /// The slot of `caller` where that is no parameter of its own.
  fileprivate var impliedCaller: Int? { callerSlot.flatMap { $0 >= parameters.count ? $0 : nil } }

  /// Whether a call gives it nothing but parameters, one by one, and perhaps `caller`.
  fileprivate func takesOnly(_ shape: UnsafePointer<CallShape>) -> Bool {
    !shape.pointee.hasSpreads && varargsSlot == nil && kwargsSlot == nil
      && shape.pointee.positional <= parameters.count
  }

  fileprivate func slot(of symbol: Int32) -> Int? {
    for index in parameterSymbols.indices where parameterSymbols[index] == symbol { return index }
    return symbol == callerSymbol ? callerSlot : nil
  }
}
