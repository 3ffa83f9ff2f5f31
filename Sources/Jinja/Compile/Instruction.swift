/// One step of a compiled template. Operands are numbers only, so that dispatch copies no references.
///
/// Expressions work on a stack: operands are popped, the result is pushed.
enum Instruction: Sendable {
  // Output.
  case text(start: Int32, count: Int32)
  case emit
  case emitLocal(Int32)
  case emitContext(Int32)
  case emitAttribute(symbol: Int32, site: Int32)
  case emitLocalAttribute(slot: Int32, symbol: Int32, site: Int32)
  case emitContextAttribute(variable: Int32, symbol: Int32, site: Int32)
  case beginCapture
  case endCapture
  case dropCapture
  // Values.
  case constant(Int32)
  case loadLocal(Int32)
  case storeLocal(Int32)
  case loadContext(Int32)
  case storeContext(Int32)
  case attribute(symbol: Int32, site: Int32)
  case localAttribute(slot: Int32, symbol: Int32, site: Int32)
  case contextAttribute(variable: Int32, symbol: Int32, site: Int32)
  case subscripted
  case slice
  case storeAttribute(Int32)
  case pop
  case unpack(Int32)
  case makeList(Int32)
  case makeTuple(Int32)
  case makeDictionary(Int32)
  case concatenate(Int32)
  case missingElse
  // Operators.
  case unary(UnaryOperator)
  case binary(BinaryOperator)
  case compare(ComparisonOperator)
  case compareChain(ComparisonOperator, exit: Int32)
  case filter(Int32, shape: Int32)
  case test(Int32, shape: Int32)
  case call(shape: Int32, prints: Bool)
  case callMethod(symbol: Int32, shape: Int32, prints: Bool)
  // Flow.
  case jump(Int32)
  case jumpIfFalse(Int32)
  case jumpIfFalseKeeping(Int32)
  case jumpIfTrueKeeping(Int32)
  case setDefault(slot: Int32, constant: Int32)
  case jumpIfGiven(slot: Int32, Int32)
  case skipIfExtended(Int32)
  case finish
  // Loops. `entry` is where a recursive loop begins, its filter included; -1 where the loop is not recursive.
  case beginLoop(otherwise: Int32, slot: Int32, entry: Int32)
  case nextItem(exit: Int32)
  case nextItemLocal(slot: Int32, exit: Int32)
  case endLoop(exit: Int32)
  case endRecursion(Int32)
  case beginFilter
  case keepIfTrue
  case loopField(depth: Int32, LoopField)
  case loopHandle(depth: Int32)
  case callLoop(depth: Int32, shape: Int32)
  // Templates.
  case callBlock(Int32, locals: Int32)
  case callSelf(Int32)
  case callSuper(levels: Int32, emits: Bool)
  case extend
  case include(ignoringMissing: Bool, withContext: Bool, locals: Int32)
  case importModule(withContext: Bool, locals: Int32)
  case importName(symbol: Int32)
  case makeMacro(Int32)
  case setAutoescape(saving: Int32)
  case restoreAutoescape(Int32)
}

extension Instruction {
  /// Whether it runs code of another template, or of blocks that another may define.
  var runsOtherCode: Bool {
    switch self {
    case .callBlock, .callSelf, .callSuper, .extend, .include, .importModule: true
    default: false
    }
  }
}

/// What a template can ask `loop` for.
enum LoopField: String, Sendable, CaseIterable {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem
}

/// How many values of which kind a call finds on the stack, in this order.
struct CallShape: Sendable {
  let positional: Int
  let names: [String]
  let nameSymbols: [Int32]
  let hasSpread: Bool
  let hasSpreadNamed: Bool

  /// How many values there are.
  var count: Int { positional + names.count + (hasSpread ? 1 : 0) + (hasSpreadNamed ? 1 : 0) }
  var hasSpreads: Bool { hasSpread || hasSpreadNamed }
}
