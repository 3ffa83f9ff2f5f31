import Diagnostics

/// A compiled template: immutable, shared by every render.
final class Program: Sendable {
  let name: String
  let source: SourceFile
  let code: ContiguousArray<Instruction>
  let spans: [Span]
  let texts: [UInt8]
  let constants: ContiguousArray<Value>
  let shapes: [CallShape]
  let frameSize: Int
  let blocks: [BlockCode]
  let macros: [MacroCode]
  /// Per include, import or scoped block: the local variables that it may see.
  let locals: [[LocalName]]
  /// Names that its top level sets; restored after it was included.
  let assigned: [Int32]
  let siteCount: Int
  let dependencies: [String]
  let index: Int

  init(_ compiler: Compiler, index: Int) {
    name = compiler.name
    source = compiler.source
    code = compiler.code
    spans = compiler.spans
    texts = compiler.texts
    constants = compiler.constants
    shapes = compiler.shapes
    frameSize = compiler.frameSize
    blocks = compiler.blocks
    macros = compiler.macros
    locals = compiler.locals
    assigned = compiler.assigned
    siteCount = compiler.siteCount
    dependencies = compiler.dependencies
    self.index = index
  }
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
  /// Where the body begins; it sets the parameters that were not given.
  let start: Int
  let frameSize: Int
  /// Variables of the function around it that the body reads.
  let captures: [Capture]
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
  private var numbers: [String: Int32] = [:]

  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    keys.append(.text(name))
    return number
  }

  func existing(_ name: String) -> Int32? { numbers[name] }
}
