import Diagnostics

extension Renderer {
  /// `extends`: the parent runs when this template is done.
  mutating func extend() throws(FilterFailure) {
    let name = stack.pop()
    guard name.elements == nil else { throw FilterFailure("“extends” takes one name, not \(name.described)") }
    guard tables[table].parent == nil else { throw FilterFailure("a template extends one other") }
    guard let program = try program(name) else { throw missing(name) }
    tables[table].depth += 1
    guard tables[table].depth < limits.depth else { throw FilterFailure("templates extend each other in a circle") }
    tables[table].parent = program.index
  }

  /// The template that a value names: the first that exists of a list. Nil when there is none.
  mutating func program(_ name: Value) throws(FilterFailure) -> Program? {
    if case .undefined(let undefinedName) = name { throw undefined(undefinedName) }
    if let bytes = name.bytes {
      if let program = programs.program(named: bytes, of: library) { return program }
      guard !library.broken.contains(name.text) else { throw FilterFailure("template “\(name.text)” has mistakes") }
      return nil
    }
    if case .object(let reference) = name, reference.kind == .template { return library.programs[Int(reference.index)] }
    guard let names = name.elements else {
      throw FilterFailure("the name of a template is a string, not \(name.described)")
    }
    for name in names {
      if let program = try program(name) { return program }
    }
    return nil
  }

  func missing(_ name: Value) -> FilterFailure {
    if let names = name.elements {
      return FilterFailure("there is no template \(names.map { "“\($0.text)”" }.joined(separator: " or "))")
    }
    return FilterFailure("there is no template “\(name.text)”", help: didYouMean(name.text, library.names))
  }

  mutating func include(
    _ ignoringMissing: Bool, _ withContext: Bool, _ locals: Int, _ program: ProgramView, _ base: Int
  ) throws {
    let name = stack.pop()
    guard let included = try self.program(name) else {
      if ignoringMissing { return }
      throw missing(name)
    }
    try checkOutput()
    guard withContext else {
      let outer = context
      context = makeContext(hasData: false)
      defer { context = outer }
      return try renderTemplate(included)
    }
    let names = program.locals + locals
    if names.pointee.isEmpty, try copyInclude(included) { return }
    try withLocals(names.pointee, base, restoring: included.assigned) { renderer throws in
      if names.pointee.isEmpty { try renderer.renderRecorded(included) } else { try renderer.renderTemplate(included) }
    }
  }

  /// Runs `body` with local variables visible by name; they and what `body` sets of `restoring` are undone after it.
  mutating func withLocals(
    _ locals: [LocalName], _ base: Int, restoring: [Int32] = [], _ body: (inout Renderer) throws -> Void
  ) throws {
    let (context, saved) = (context, saved.count)
    let assigned = contexts[context].assigned.count
    for local in locals { save(local.symbol, context) }
    for symbol in restoring { save(symbol, context) }
    for local in locals where !slots[base + Int(local.slot)].isMissing {
      variables[contexts[context].start + Int(local.symbol)] = slots[base + Int(local.slot)]
    }
    defer {
      while self.saved.count > saved {
        let last = self.saved.removeLast()
        variables[contexts[context].start + Int(last.symbol)] = last.value
      }
      contexts[context].assigned.removeLast(contexts[context].assigned.count - assigned)
    }
    try body(&self)
  }

  private mutating func save(_ symbol: Int32, _ context: Int) {
    saved.append((symbol, variables[contexts[context].start + Int(symbol)]))
  }
}
