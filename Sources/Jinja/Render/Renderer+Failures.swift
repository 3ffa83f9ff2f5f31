import Diagnostics

extension Renderer {
  func location(_ program: ProgramView, _ pc: Int) -> Location {
    Location(library.programs[program.index].source, library.programs[program.index].spans[pc].range)
  }

  func located(_ failure: FilterFailure, _ program: ProgramView, _ pc: Int) -> RenderFailure {
    RenderFailure(
      id: "template-render", message: failure.message, help: failure.help, location: location(program, pc))
  }

  /// How the render came to what failed.
  func note(_ program: ProgramView, _ pc: Int) -> Diagnostic.Note {
    let place = location(program, pc)
    switch program.code[pc] {
    case .include: return Diagnostic.Note("included here", at: place)
    case .importModule: return Diagnostic.Note("imported here", at: place)
    case .callBlock(let index, _):
      return Diagnostic.Note("in block “\(program.blocks[Int(index)].name)”, which stands here", at: place)
    case .callSuper: return Diagnostic.Note("called by super() here", at: place)
    default: return Diagnostic.Note("called here", at: place)
    }
  }

  /// The failure to use a name or attribute that does not exist.
  func undefined(_ name: String) -> FilterFailure {
    if name.contains(" ") { return FilterFailure("\(name) is undefined") }
    if let miss = lastMiss, miss.name == name {
      let names = miss.container.attributeNames
      return FilterFailure(
        "\(miss.container.described) has no “\(name)”", help: didYouMean(name, names) ?? listing(names))
    }
    return FilterFailure("“\(name)” is undefined", help: didYouMean(name, knownNames))
  }

  private func listing(_ names: [String]) -> String? {
    names.isEmpty || names.count > 12 ? nil : "it has \(names.joined(separator: ", "))"
  }

  private var knownNames: [String] {
    let assigned = contexts[context].assigned.map { library.symbols.names[Int($0)] }
    let fields = data?.table.names ?? given?.keys.map(\.text) ?? []
    return fields + assigned + library.options.globals.map(\.name) + BuiltinFunction.allCases.map(\.rawValue)
  }
}

extension Value {
  /// The attributes that a template can read of the value.
  var attributeNames: [String] {
    switch self {
    case .record(let record): record.table.names
    case .dictionary(let dictionary): dictionary.keys.filter { $0.bytes != nil }.map(\.text)
    default: []
    }
  }
}
