extension Renderer {
  /// A name of the context: what the template set, the page's data, a global, a function.
  mutating func variable(_ symbol: Int32) -> Value {
    if fields.isRecording { noteUse(of: symbol) }
    let place = contexts[context].start + Int(symbol)
    if variables[place].isMissing { variables[place] = resolved(symbol) }
    return variables[place]
  }

  private mutating func resolved(_ symbol: Int32) -> Value {
    let name = library.symbols.names[Int(symbol)]
    if contexts[context].hasData {
      if let data, let reader = fields.table(of: data).reader(named: name, hash: library.symbols.hashes[Int(symbol)]) {
        return reader.read(data.object)
      }
      if let value = given?[name] { return value }
    }
    if let global = library.options.globals.first(where: { $0.name == name }) { return global.value }
    if let function = BuiltinFunction(rawValue: name) { return .object(ObjectReference(.function, function.number)) }
    return .undefined(name)
  }

  mutating func storeVariable(_ symbol: Int32, _ value: Value) {
    variables[contexts[context].start + Int(symbol)] = value
    if !contexts[context].assigned.contains(symbol) { contexts[context].assigned.append(symbol) }
  }

  /// `object.name`; a missing one is undefined, and of the undefined an error.
  mutating func attribute(_ object: Value, _ symbol: Int32, _ site: Int) throws -> Value {
    switch object {
    case .record(let record):
      if let reader = fields.reader(at: site, for: .passUnretained(record.object)) {
        return reader._withUnsafeGuaranteedRef { $0.read(record.object) }
      }
      if let reader = find(record, symbol, site) { return reader.read(record.object) }
    case .dictionary(let dictionary):
      if let value = dictionary[library.symbols.keys[Int(symbol)]] { return value }
    case .object(let reference):
      if let value = try attribute(reference, library.symbols.names[Int(symbol)]) { return value }
    case .tuple(let elements):
      if let value = elements.group(library.symbols.names[Int(symbol)]) { return value }
    case .undefined(let name): throw undefined(name)
    default: break
    }
    return miss(symbol, object)
  }

  mutating func miss(_ symbol: Int32, _ container: Value) -> Value {
    miss(library.symbols.names[Int(symbol)], container)
  }

  mutating func miss(_ name: String, _ container: Value) -> Value {
    lastMiss = (name, container)
    return .undefined(name)
  }

  /// `object.name` of what lies in a slot.
  @inline(__always)
  mutating func attribute(slot: Int, _ symbol: Int32, _ site: Int) throws -> Value {
    guard let record = slots.record(at: slot), let reader = fields.reader(at: site, for: record) else {
      return try attribute(slots[slot], symbol, site)
    }
    return read(reader, record)
  }

  /// `object.name` of a name of the context.
  @inline(__always)
  mutating func attribute(variable: Int32, _ symbol: Int32, _ site: Int) throws -> Value {
    if fields.isRecording { return try recordedAttribute(variable, symbol, site) }
    return try attributeUnrecorded(variable: variable, symbol, site)
  }

  @inline(__always)
  mutating func attributeUnrecorded(variable: Int32, _ symbol: Int32, _ site: Int) throws -> Value {
    guard let record = record(variable: variable), let reader = fields.reader(at: site, for: record) else {
      return try attribute(self.variable(variable), symbol, site)
    }
    return read(reader, record)
  }

  @inline(__always)
  private func read(_ reader: Unmanaged<FieldReader>, _ record: Unmanaged<AnyObject>) -> Value {
    reader._withUnsafeGuaranteedRef { reader in record._withUnsafeGuaranteedRef { reader.read($0) } }
  }

  /// The record that a name of the context is known to be, without a reference to it.
  @inline(__always)
  func record(variable symbol: Int32) -> Unmanaged<AnyObject>? {
    variables.record(at: contexts[context].start + Int(symbol))
  }

  /// Looks for a field that a place in a template did not find last; nil where the record has no such field.
  @inline(never)
  mutating func find(_ record: RecordReference, _ symbol: Int32, _ site: Int) -> FieldReader? {
    let (name, hash) = (library.symbols.names[Int(symbol)], library.symbols.hashes[Int(symbol)])
    return fields.find(record, name: name, hash: hash, for: site)
  }

  /// An attribute by a name that is known only now.
  mutating func attribute(_ object: Value, named name: String) throws(FilterFailure) -> Value {
    switch object {
    case .record(let record):
      if let reader = fields.reader(record, name: name, hash: name.fieldHash) { return reader.read(record.object) }
    case .dictionary(let dictionary): if let value = dictionary[name] { return value }
    case .object(let reference): if let value = try attribute(reference, name) { return value }
    case .tuple(let elements): if let value = elements.group(name) { return value }
    case .undefined(let undefinedName): throw undefined(undefinedName)
    default: break
    }
    return miss(name, object)
  }

  /// `object[key]`.
  mutating func subscripted(_ object: Value, _ key: Value) throws(FilterFailure) -> Value {
    switch object {
    case .dictionary(let dictionary):
      if let value = dictionary[key] { return value }
      return miss(key.text, object)
    case .undefined(let name): throw undefined(name)
    default: break
    }
    if let index = key.integer { return try element(object, index) }
    if key.bytes != nil { return try attribute(object, named: key.text) }
    return .undefined("an element of \(object.described) at \(key.described)")
  }

  private mutating func element(_ object: Value, _ index: Int) throws(FilterFailure) -> Value {
    let isString = object.bytes != nil
    guard isString || object.elements != nil else { return miss("\(index)", object) }
    if case .lazyList(let list) = object {
      let position = index < 0 ? index + list.count : index
      return (0..<list.count).contains(position) ? list.element(position) : .undefined("element \(index) of a list")
    }
    let elements = try object.iterated()
    let position = index < 0 ? index + elements.count : index
    guard elements.indices.contains(position) else {
      return .undefined("element \(index) of \(object.described)")
    }
    return object.isSafe ? .safe(elements[position].textBytes) : elements[position]
  }

  mutating func storeAttribute(_ symbol: Int32) throws(FilterFailure) {
    let object = stack.pop()
    let value = stack.pop()
    guard case .object(let reference) = object, reference.kind == .namespace else {
      throw FilterFailure("only a namespace has attributes that can be set", help: "make one with namespace()")
    }
    namespaces[Int(reference.index)].set(library.symbols.names[Int(symbol)], value)
  }
}

extension [Value] {
  /// The parts of a pair that `groupby` has made, by name.
  fileprivate func group(_ name: String) -> Value? {
    guard count == 2 else { return nil }
    return name == "grouper" ? self[0] : name == "list" ? self[1] : nil
  }
}
