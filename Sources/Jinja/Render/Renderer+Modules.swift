/// Imports. What defines only macros is made once and kept for the pages after this one.
extension Renderer {
  mutating func importModule(_ withContext: Bool, _ locals: Int, _ program: ProgramView, _ base: Int) throws {
    let name = stack.pop()
    guard let imported = try self.program(name) else { throw missing(name) }
    if !withContext, let module = module(ofContextless: imported.index) {
      fields.note(template: imported.index)
      return stack.push(.object(ObjectReference(.module, module)))
    }
    let inner = makeContext(hasData: withContext)
    if withContext { copyContext(context, inner, program.locals[locals], base) }
    try makeModule(imported, in: inner)
    if !withContext, imported.definesOnlyMacros { kept.wanted.append(imported.index) }
    stack.push(.object(ObjectReference(.module, modules.count - 1)))
  }

  private mutating func makeModule(_ imported: Program, in inner: Int) throws {
    let outer = context
    context = inner
    defer { context = outer }
    captures.append(output.count)
    try renderTemplate(imported)
    modules.append(ModuleObject(context: inner, program: imported.index, printed: try endCapture().textBytes))
  }

  /// Makes what the last page imported, and is the same for all pages, where these find it. There is no page now.
  mutating func keepModules() {
    for program in kept.wanted {
      context = makeContext(hasData: false)
      // What defines only macros has nothing to fail at; if it does, the pages tell.
      guard (try? makeModule(library.programs[program], in: context)) != nil else { break }
      kept.modules = modules.count
      kept.macros = macros.count
      kept.contexts = contexts.count
      kept.tables = tables.count
      kept.variables = variables.count
    }
    kept.wanted.removeAll(keepingCapacity: true)
    forgetModules()
  }

  /// Forgets the modules, macros and names of a page.
  mutating func forgetModules() {
    modules.removeLast(modules.count - kept.modules)
    macros.removeLast(macros.count - kept.macros)
    contexts.truncate(to: kept.contexts)
    tables.truncate(to: kept.tables)
    variables.truncate(to: kept.variables)
  }

  /// A module of the template that was imported without the context of who imported it.
  private func module(ofContextless program: Int) -> Int? {
    for index in modules.indices where modules[index].program == program {
      if !contexts[modules[index].context].hasData { return index }
    }
    return nil
  }

  private mutating func copyContext(_ outer: Int, _ inner: Int, _ locals: [LocalName], _ base: Int) {
    let (from, to) = (contexts[outer].start, contexts[inner].start)
    for symbol in library.symbols.names.indices { variables[to + symbol] = variables[from + symbol] }
    for local in locals { variables[to + Int(local.symbol)] = slots[base + Int(local.slot)] }
  }

  /// Pushes a name of the module that is on the stack.
  mutating func importName(_ symbol: Int32) {
    guard case .object(let reference) = stack.top else { return stack.push(.none) }
    let module = modules[Int(reference.index)]
    let name = library.symbols.names[Int(symbol)]
    let value = exported(module, symbol)
    let template = library.programs[module.program].name
    stack.push(value ?? .undefined("“\(name)” of template “\(template)”"))
  }

  func exported(_ module: ModuleObject, _ symbol: Int32) -> Value? {
    guard contexts[module.context].assigned.contains(symbol) else { return nil }
    if library.symbols.arePrivate[Int(symbol)] { return nil }
    return variables[contexts[module.context].start + Int(symbol)]
  }
}
