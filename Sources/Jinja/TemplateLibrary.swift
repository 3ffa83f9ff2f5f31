import Bytes
import Diagnostics

/// What all renders share.
final class TemplateLibrary: Sendable {
  let programs: [Program]
  /// Of each program, where its parts lie.
  let views: FrozenArray<ProgramView>
  let symbols: SymbolTable
  let filters: FilterLibrary
  let options: TemplateOptions
  /// Templates that were left out for their mistakes.
  let broken: Set<String>
  /// Positions of templates, each at the hash of its name or after it; -1 where there is none. Half of it is empty.
  private let positions: [Int32]

  init(
    programs: [Program], symbols: SymbolTable, filters: FilterLibrary, options: TemplateOptions, broken: Set<String>
  ) {
    self.broken = broken
    self.programs = programs
    views = FrozenArray(programs.map(\.view))
    self.symbols = symbols
    self.filters = filters
    self.options = options
    var positions = [Int32](repeating: -1, count: 2)
    while positions.count < programs.count * 2 { positions += positions }
    for program in programs {
      var place = TemplateLibrary.place(of: program.nameBytes, in: positions)
      while positions[place] >= 0 { place = (place + 1) & (positions.count - 1) }
      positions[place] = Int32(program.index)
    }
    self.positions = positions
  }

  private static func place(of name: [UInt8], in positions: [Int32]) -> Int {
    Int(truncatingIfNeeded: ContentHash.of(name)) & (positions.count - 1)
  }

  /// The same programs with filters of the same names, which have the same numbers.
  func with(_ options: TemplateOptions) -> TemplateLibrary {
    TemplateLibrary(
      programs: programs, symbols: symbols, filters: FilterLibrary(options), options: options, broken: broken)
  }

  var names: [String] { programs.map(\.name) }

  func program(named name: String) -> Program? { program(named: Array(name.utf8)) }

  /// A template by its name as UTF-8, as values have it.
  func program(named name: [UInt8]) -> Program? {
    var place = TemplateLibrary.place(of: name, in: positions)
    while positions[place] >= 0 {
      let program = programs[Int(positions[place])]
      if program.nameBytes == name { return program }
      place = (place + 1) & (positions.count - 1)
    }
    return nil
  }
}

/// Compiles templates one by one into a library.
struct LibraryBuilder {
  private let options: TemplateOptions
  private let filters: FilterLibrary
  private var symbols = SymbolTable()
  private var programs: [Program] = []
  private var broken: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ options: TemplateOptions) {
    self.options = options
    filters = FilterLibrary(options)
  }

  mutating func add(_ name: String, _ source: SourceFile) {
    var lexer = Lexer(
      source.bytes, trimBlocks: options.trimBlocks, lstripBlocks: options.lstripBlocks,
      keepTrailingNewline: options.keepsTrailingNewline)
    lexer.run()
    let (body, failures) = Parser.parse(lexer)
    var compiler = Compiler(name: name, source: source, library: filters, symbols: symbols)
    compiler.compile(body)
    let found = failures + compiler.failures
    diagnostics += found.prefix(20).map {
      .error("template-syntax", $0.message, at: Location(source, $0.span.range), help: $0.help)
    }
    guard found.isEmpty else {
      broken.insert(name)
      return
    }
    symbols = compiler.symbols
    programs.append(Program(compiler, index: programs.count))
  }

  func library() -> TemplateLibrary {
    TemplateLibrary(programs: programs, symbols: symbols, filters: filters, options: options, broken: broken)
  }
}
