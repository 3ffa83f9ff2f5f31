import Diagnostics

extension Renderer {
  /// The arguments of a call, taken off the stack.
  mutating func popArguments(_ shape: UnsafePointer<CallShape>) throws(FilterFailure) -> FilterArguments {
    if shape.pointee.count == shape.pointee.positional {
      return FilterArguments(positional: stack.pop(shape.pointee.positional), named: [])
    }
    let spreadNamed = shape.pointee.hasSpreadNamed ? stack.pop() : nil
    let spread = shape.pointee.hasSpread ? stack.pop() : nil
    let values = shape.pointee.names.isEmpty ? [] : stack.pop(shape.pointee.names.count)
    var positional = shape.pointee.positional == 0 ? [] : stack.pop(shape.pointee.positional)
    if let spread { positional += try spread.iterated() }
    var named = zip(shape.pointee.names, values).map { (name: $0, value: $1) }
    if let spreadNamed {
      guard case .dictionary(let dictionary) = spreadNamed else {
        throw FilterFailure("“**” takes a dict, not \(spreadNamed.described)")
      }
      named += dictionary.entries.map { (name: $0.key.text, value: $0.value) }
    }
    return FilterArguments(positional: positional, named: named)
  }

  mutating func callFilter(_ index: Int, _ shape: UnsafePointer<CallShape>) throws(FilterFailure) {
    let arguments = try popArguments(shape)
    let input = stack.pop()
    let filter = library.filters.filters[index]
    fields.note(input, to: filter)
    stack.push(try filter.call(&self, input, arguments))
  }

  mutating func callTest(_ index: Int, _ shape: UnsafePointer<CallShape>) throws(FilterFailure) {
    let arguments = try popArguments(shape)
    let input = stack.pop()
    stack.push(.bool(try library.filters.tests[index].call(&self, input, arguments).isTrue))
  }

  /// Calls what lies under the arguments on the stack; the result is pushed or printed.
  mutating func call(_ shape: UnsafePointer<CallShape>, prints: Bool) throws {
    if case .object(let reference) = stack[stack.count - 1 - shape.pointee.count], reference.kind == .macro {
      return try callMacroOnStack(Int(reference.index), shape, prints: prints)
    }
    let arguments = try popArguments(shape)
    let callee = stack.pop()
    try give(try call(callee, arguments), prints)
  }

  private mutating func give(_ value: Value, _ prints: Bool) throws {
    try made.check(value)
    if prints { try emit(value) } else { stack.push(value) }
  }

  private mutating func call(_ callee: Value, _ arguments: FilterArguments) throws -> Value {
    if case .undefined(let name) = callee { throw undefined(name) }
    guard case .object(let reference) = callee else { throw FilterFailure("\(callee.described) cannot be called") }
    switch reference.kind {
    case .macro:
      let base = try pushFrame(macroCode(Int(reference.index)).pointee.frameSize)
      defer { popFrame(base) }
      try bind(arguments, macroCode(Int(reference.index)), base)
      captures.append(output.count)
      try runMacro(Int(reference.index), base)
      return try endCapture()
    case .function: return try callFunction(Int(reference.index), arguments)
    case .joiner: return nextSeparator(Int(reference.index))
    default: throw FilterFailure("\(callee.described) cannot be called")
    }
  }

  /// `object.name(…)`.
  mutating func callMethod(_ symbol: Int32, _ shape: UnsafePointer<CallShape>, prints: Bool) throws {
    let position = stack.count - 1 - shape.pointee.count
    if case .object(let module) = stack[position], module.kind == .module,
      case .object(let macro)? = exported(modules[Int(module.index)], symbol), macro.kind == .macro
    {
      return try callMacroOnStack(Int(macro.index), shape, prints: prints)
    }
    let arguments = try popArguments(shape)
    try give(try method(of: stack.pop(), library.symbols.names[Int(symbol)], arguments), prints)
  }

  private mutating func method(of object: Value, _ name: String, _ arguments: FilterArguments) throws -> Value {
    if case .object(let reference) = object, let result = try method(reference, name, arguments) { return result }
    if let result = try builtinMethod(object, name, arguments) { return result }
    let value = try attribute(object, named: name)
    if value.isUndefined { throw FilterFailure("\(object.described) has no method “\(name)”") }
    return try call(value, arguments)
  }

  private mutating func method(
    _ reference: ObjectReference, _ name: String, _ arguments: FilterArguments
  ) throws(FilterFailure) -> Value? {
    let index = Int(reference.index)
    switch (reference.kind, name) {
    case (.cycler, "next"):
      defer { cyclers[index].index = (cyclers[index].index + 1) % max(1, cyclers[index].items.count) }
      return cyclers[index].items[cyclers[index].index]
    case (.cycler, "reset"):
      cyclers[index].index = 0
      return Value.none
    case (.loop, _):
      guard let position = loopPosition(reference.index) else { return nil }
      return try callLoopMethod(position, name, arguments.positional)
    default: return nil
    }
  }

  /// An attribute of something the template made.
  mutating func attribute(_ reference: ObjectReference, _ name: String) throws(FilterFailure) -> Value? {
    let index = Int(reference.index)
    switch reference.kind {
    case .namespace: return namespaces[index].value(name)
    case .cycler: return name == "current" ? cyclers[index].items[cyclers[index].index] : nil
    case .module: return library.symbols.existing(name).flatMap { exported(modules[index], $0) }
    case .loop:
      guard let field = LoopField(rawValue: name), let position = loopPosition(reference.index) else { return nil }
      return loopField(position, field)
    case .macro: return macroAttribute(index, name)
    default: return nil
    }
  }

  private func macroAttribute(_ index: Int, _ name: String) -> Value? {
    let code = macroCode(index).pointee
    switch name {
    case "name": return .text(code.name)
    case "arguments": return .tuple(code.parameters.map { .text($0) })
    case "catch_varargs": return .bool(code.varargsSlot != nil)
    case "catch_kwargs": return .bool(code.kwargsSlot != nil)
    case "caller": return .bool(code.callerSlot != nil)
    default: return nil
    }
  }

  /// What an object prints as. Where undefined names are errors, so are objects: it is to be called, or asked for a field.
  func printed(_ reference: ObjectReference) throws(FilterFailure) -> Value {
    let index = Int(reference.index)
    switch reference.kind {
    case .module: return .safe(modules[index].printed)
    case .macro where !isStrict: return .text("<Macro '\(macroCode(index).pointee.name)'>")
    case .loop where !isStrict:
      if let loop = loopPosition(reference.index) {
        return .text("<LoopContext \(loops[loop].index + 1)/\(loops[loop].count)>")
      }
    case .namespace where !isStrict:
      let values = namespaces[index].values.map { (key: $0.symbol, value: $0.value) }
      return .text("<Namespace \(Value.dictionary(ValueDictionary(values)).text)>")
    default: break
    }
    throw FilterFailure("a \(reference.kind) has no text", help: reference.kind == .macro ? "call it: name()" : nil)
  }
}
