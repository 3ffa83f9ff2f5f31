extension Renderer {
  /// Prints a value: escaped unless it is safe or escaping is off.
  mutating func emit(_ value: Value) throws {
    switch value {
    case .string(let bytes):
      try checkOutput(adding: bytes.count)
      output.append(bytes, escapes: autoescape)
    case .safe(let bytes):
      try checkOutput(adding: bytes.count)
      output.append(bytes)
    case .int(let number): output.append(decimal: number)
    case .undefined(let name): if isStrict { throw undefined(name) }
    default:
      let text = try printed(value)
      try checkOutput(adding: text.textBytes.count)
      output.append(text.textBytes, escapes: autoescape && !text.isSafe)
    }
  }

  /// Prints what lies in a slot; a text there is not even referenced.
  @inline(__always)
  mutating func emit(slot: Int) throws {
    guard let text = slots.text(at: slot) else { return try emit(slots[slot]) }
    try checkOutput(adding: text.bytes.count)
    if autoescape, !text.isSafe { output.append(escaping: text.bytes) } else { output.append(text.bytes) }
  }

  /// Prints `object.name`; a field of a record without making a value of it where its kind is known.
  mutating func emitAttribute(_ object: Value, _ symbol: Int32, _ site: Int) throws {
    guard case .record(let record) = object else { return try emit(attribute(object, symbol, site)) }
    if let reader = fields.reader(at: site, for: .passUnretained(record.object)) {
      return try emit(reader, .passUnretained(record.object))
    }
    guard let reader = find(record, symbol, site) else { return try emit(miss(symbol, object)) }
    try emit(.passUnretained(reader), .passUnretained(record.object))
  }

  /// As `emitAttribute` for what lies in a slot: a record there is not even referenced.
  @inline(__always)
  mutating func emitAttribute(slot: Int, _ symbol: Int32, _ site: Int) throws {
    if let record = slots.record(at: slot), let reader = fields.reader(at: site, for: record) {
      try emit(reader, record)
    } else {
      try emitAttribute(slots[slot], symbol, site)
    }
  }

  @inline(__always)
  mutating func emitAttribute(variable: Int32, _ symbol: Int32, _ site: Int) throws {
    if fields.isRecording { return try emit(recordedAttribute(variable, symbol, site)) }
    if let record = record(variable: variable), let reader = fields.reader(at: site, for: record) {
      try emit(reader, record)
    } else {
      try emitAttribute(self.variable(variable), symbol, site)
    }
  }

  @inline(__always)
  private mutating func emit(_ reader: Unmanaged<FieldReader>, _ record: Unmanaged<AnyObject>) throws {
    try reader._withUnsafeGuaranteedRef { reader throws in
      try record._withUnsafeGuaranteedRef { record throws in
        if reader.prints { reader.print(record, &output, autoescape) } else { try emit(reader.read(record)) }
      }
    }
  }

  /// The string that a value prints as.
  func printed(_ value: Value) throws -> Value {
    switch value {
    case .record(let record): record.printed
    case .object(let reference): try printed(reference)
    default: .string(value.textBytes)
    }
  }

  /// What was printed since the capture began, taken out of the output.
  mutating func endCapture() throws(FilterFailure) -> Value {
    let value = Value.text(output.removeLast(from: captures.removeLast()), safe: autoescape)
    try made.check(value)
    return value
  }
}
