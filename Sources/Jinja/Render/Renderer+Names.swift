extension Renderer {
  /// A name of the context: what the template set, the page's data, a global, a function.
  mutating func variable(_ symbol: Int32) -> Value {
    if let value = contexts[context].variables[Int(symbol)] { return value }
    let value = resolved(symbol)
    contexts[context].variables[Int(symbol)] = value
    return value
  }

  private func resolved(_ symbol: Int32) -> Value {
    let name = library.symbols.names[Int(symbol)]
    if contexts[context].hasData {
      if let value = data?.field(named: name) ?? given?[name] { return value }
    }
    if let global = library.options.globals.first(where: { $0.name == name }) { return global.value }
    if let function = BuiltinFunction(rawValue: name) { return .object(ObjectReference(.function, function.number)) }
    return .undefined(name)
  }

  mutating func storeVariable(_ symbol: Int32, _ value: Value) {
    contexts[context].variables[Int(symbol)] = value
    if !contexts[context].assigned.contains(symbol) { contexts[context].assigned.append(symbol) }
  }

  /// `object.name`; a missing one is undefined, and of the undefined an error.
  mutating func attribute(_ object: Value, _ symbol: Int32, _ site: Int) throws -> Value {
    switch object {
    case .record(let record): return field(record, object, symbol, site)
    case .dictionary(let dictionary):
      if let value = dictionary[library.symbols.keys[Int(symbol)]] { return value }
    case .object(let reference):
      if let value = try attribute(reference, library.symbols.names[Int(symbol)]) { return value }
    case .tuple(let elements):
      if let value = elements.group(library.symbols.names[Int(symbol)]) { return value }
    case .undefined(let name): throw undefined(name)
    default: break
    }
    return miss(library.symbols.names[Int(symbol)], object)
  }

  mutating func miss(_ name: String, _ container: Value) -> Value {
    lastMiss = (name, container)
    return .undefined(name)
  }

  private mutating func field(
    _ record: any TemplateRecord, _ object: Value, _ symbol: Int32, _ site: Int
  ) -> Value {
    let type = record.typeIdentity
    if sites[site].type == type, let reader = sites[site].reader { return record.read(reader) }
    guard let slot = record.slot(of: library.symbols.names[Int(symbol)]) else {
      return miss(library.symbols.names[Int(symbol)], object)
    }
    let reader = record.fieldTable.readers[slot]
    sites[site] = AttributeSite(type: type, reader: reader)
    return record.read(reader)
  }

  /// An attribute by a name that is known only now.
  mutating func attribute(_ object: Value, named name: String) throws(FilterFailure) -> Value {
    switch object {
    case .record(let record): if let value = record.field(named: name) { return value }
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
    let object = pop()
    let value = pop()
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
