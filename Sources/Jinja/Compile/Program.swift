import Diagnostics

/// A compiled template: immutable, shared by every render.
final class Program: Sendable {
  let name: String
  let nameBytes: [UInt8]
  let source: SourceFile
  let code: FrozenArray<Instruction>
  let spans: [Span]
  let texts: FrozenArray<UInt8>
  let constants: FrozenArray<Value>
  let shapes: FrozenArray<CallShape>
  let frameSize: Int
  let blocks: FrozenArray<BlockCode>
  let macros: FrozenArray<MacroCode>
  /// Per include, import or scoped block: the local variables that it may see.
  let locals: FrozenArray<[LocalName]>
  /// Names that its top level sets; restored after it was included.
  let assigned: [Int32]
  let siteCount: Int
  let dependencies: [String]
  let index: Int
  /// Whether it runs no code of other templates.
  let isLeaf: Bool
  /// Whether it does nothing but define macros, which see nothing of where they are defined but one another.
  let definesOnlyMacros: Bool

  init(_ compiler: Compiler, index: Int) {
    name = compiler.name
    nameBytes = Array(name.utf8)
    source = compiler.source
    code = FrozenArray(compiler.code)
    spans = compiler.spans
    texts = FrozenArray(compiler.texts)
    constants = FrozenArray(compiler.constants)
    shapes = FrozenArray(compiler.shapes)
    frameSize = compiler.frameSize
    blocks = FrozenArray(compiler.blocks)
    macros = FrozenArray(compiler.macros)
    locals = FrozenArray(compiler.locals)
    assigned = compiler.assigned
    siteCount = compiler.siteCount
    dependencies = compiler.dependencies
    self.index = index
    isLeaf = compiler.code.allSatisfy { !$0.runsOtherCode }
    definesOnlyMacros = compiler.definesOnlyMacros
  }

  /// Where the parts lie that a render reads again and again.
  var view: ProgramView {
    ProgramView(
      index: index, siteCount: siteCount, code: code.address, texts: texts.address, constants: constants.address,
      shapes: shapes.address, blocks: blocks.address, macros: macros.address, locals: locals.address)
  }
}

/// The parts of a program by address, so that running it counts no references: valid while its library lives.
struct ProgramView: Sendable {
  let index: Int
  let siteCount: Int
  let code: FrozenAddress<Instruction>
  let texts: FrozenAddress<UInt8>
  let constants: FrozenAddress<Value>
  let shapes: FrozenAddress<CallShape>
  let blocks: FrozenAddress<BlockCode>
  let macros: FrozenAddress<MacroCode>
  let locals: FrozenAddress<[LocalName]>
}

struct BlockCode: Sendable {
  let name: String
  let symbol: Int32
  var start = 0
  var frameSize = 0
  let isRequired: Bool
}

struct MacroCode: Sendable {
  let name: String
  let parameters: [String]
  let parameterSymbols: [Int32]
  /// Where the body begins; it sets the parameters that were not given.
  let start: Int
  let frameSize: Int
  /// Variables of the function around it that the body reads.
  let captures: [Capture]
  /// The number of the name `caller`.
  let callerSymbol: Int32
  /// Slots of `caller`, `varargs` and `kwargs` where the body names them.
  let callerSlot: Int?
  /// What `caller` is without a call block.
  let noCaller: Value
  let varargsSlot: Int?
  let kwargsSlot: Int?
}

struct Capture: Sendable {
  let outer: Int32
  let inner: Int32
}

struct LocalName: Sendable {
  let symbol: Int32
  let slot: Int32
}

/// The names of a template set as small numbers.
struct SymbolTable: Sendable {
  private(set) var names: [String] = []
  private(set) var keys: [Value] = []
  /// Of each name, what `FieldTable` finds it by.
  private(set) var hashes: [UInt32] = []
  /// Of each name, whether a template keeps it from those that import it.
  private(set) var arePrivate: [Bool] = []
  private var numbers: [String: Int32] = [:]

  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    keys.append(.text(name))
    hashes.append(name.fieldHash)
    arePrivate.append(name.hasPrefix("_"))
    return number
  }

  func existing(_ name: String) -> Int32? { numbers[name] }
}
