/// Includes that print the same on many pages, such as a site's header: rendered once and copied.
///
/// A template is copied that runs no other and reads of its page only texts, numbers and flags, which are the same as
/// when it was rendered, and beside them what all pages share.
extension Renderer {
  /// Prints what the template printed on a page before, if that is what it would print here.
  mutating func copyInclude(_ included: Program) throws -> Bool {
    guard let part = includes[included.index].part, part.depth == frames.count, !fields.isRecording,
      iterations + part.iterations <= limits.iterations, output.count + part.bytes.count <= limits.outputBytes,
      try holds(part.reads), made.add(part.made)
    else { return false }
    try enter(included.index) { renderer in
      renderer.output.append(part.bytes)
      renderer.iterations += part.iterations
      renderer.fields.note(part.trace)
    }
    includes[included.index].attempts = 0
    return true
  }

  private mutating func holds(_ reads: [IncludeRecording.Read]) throws -> Bool {
    for read in reads {
      guard isOfPage(read.variable), case .record(let record) = variable(read.variable) else { return false }
      let name = library.symbols.names[Int(read.symbol)]
      let value = fields.reader(record, name: name, hash: library.symbols.hashes[Int(read.symbol)])?.read(record.object)
      guard let value, value.isSameText(as: read.value) else { return false }
    }
    return true
  }

  /// Renders a template, and keeps what it prints where that may be copied to the next page.
  mutating func renderRecorded(_ included: Program) throws {
    guard included.isLeaf, includes[included.index].attempts < SteadyInclude.mostAttempts, !fields.isRecording,
      fields.trace != nil, given == nil
    else { return try renderTemplate(included) }
    let (start, iterations, made) = (output.count, iterations, made.total)
    let outer = fields.exchange(trace: RenderTrace())
    _ = fields.exchange(recording: IncludeRecording(assigned: contexts[context].assigned.count))
    try renderTemplate(included)
    let recording = fields.exchange(recording: nil)
    guard let recording, let trace = fields.exchange(trace: outer) else { return }
    fields.note(trace)
    includes[included.index].attempts += 1
    guard recording.isSteady, trace.isWhole else { return }
    includes[included.index].part = SteadyInclude.Part(
      reads: recording.reads, trace: trace, bytes: output.withBytes(from: start) { Array($0) }, depth: frames.count,
      iterations: self.iterations - iterations, made: self.made.total - made)
  }

  /// Whether a name is a field of the page's data that pages do not share, and no template has set it.
  private mutating func isOfPage(_ symbol: Int32) -> Bool {
    guard contexts[context].hasData, !contexts[context].assigned.contains(symbol), let data else { return false }
    let name = library.symbols.names[Int(symbol)]
    return fields.table(of: data).reader(named: name, hash: library.symbols.hashes[Int(symbol)])?.isShared == false
  }

  /// An include that is recorded uses a name of the context: as a whole it may not be one of the page's own.
  mutating func noteUse(of symbol: Int32) {
    let setBefore = contexts[context].assigned.firstIndex(of: symbol).map { $0 < fields.recording?.assigned ?? 0 }
    if setBefore ?? isOfPage(symbol) { fields.noteUnsteady() }
  }

  /// `object.name` of a name of the context, for an include that is recorded.
  mutating func recordedAttribute(_ variable: Int32, _ symbol: Int32, _ site: Int) throws -> Value {
    guard isOfPage(variable) else {
      noteUse(of: variable)
      return try attributeUnrecorded(variable: variable, symbol, site)
    }
    var recording = fields.exchange(recording: nil)
    defer { _ = fields.exchange(recording: recording) }
    let value = try attributeUnrecorded(variable: variable, symbol, site)
    recording?.note(IncludeRecording.Read(variable: variable, symbol: symbol, value: value))
    if !value.isSameText(as: value) { recording?.isSteady = false }
    return value
  }
}

extension Value {
  /// Whether both are the same text, number, flag or nothing.
  fileprivate func isSameText(as other: Value) -> Bool {
    switch (self, other) {
    case (.string(let a), .string(let b)), (.safe(let a), .safe(let b)): a == b
    case (.none, .none): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    default: false
    }
  }
}
