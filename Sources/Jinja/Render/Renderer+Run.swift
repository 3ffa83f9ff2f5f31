import Diagnostics

extension Renderer {
  /// Executes a program from `start` to the end of its function, with local variables from `base` on.
  ///
  /// `recursion` is where the loop begins that `loop(…)` runs again, or -1: its end is then the end of this run.
  mutating func run(_ program: ProgramView, _ start: Int, _ base: Int, recursion: Int) throws {
    var pc = start
    let sites = fields.start(of: program)
    do {
      try loop(program, &pc, base, sites, recursion)
    } catch let failure as FilterFailure {
      throw located(failure, program, pc)
    } catch let failure as LimitFailure {
      throw RenderFailure(
        id: "template-limit", message: failure.message, help: nil, location: location(program, pc))
    } catch var failure as RenderFailure {
      failure.notes.append(note(program, pc))
      throw failure
    }
  }

  private mutating func loop(_ program: ProgramView, _ pc: inout Int, _ base: Int, _ sites: Int, _ recursion: Int)
    throws
  {
    let code = program.code
    while true {
      switch code[pc] {
      case .text(let start, let count): output.append(program.texts + Int(start), Int(count))
      case .emit: try emit(stack.pop())
      case .emitLocal(let slot): try emit(slot: base + Int(slot))
      case .emitContext(let symbol): try emit(variable(symbol))
      case .emitAttribute(let symbol, let site): try emitAttribute(stack.pop(), symbol, sites + Int(site))
      case .emitLocalAttribute(let slot, let symbol, let site):
        try emitAttribute(slot: base + Int(slot), symbol, sites + Int(site))
      case .emitContextAttribute(let name, let symbol, let site):
        try emitAttribute(variable: name, symbol, sites + Int(site))
      case .beginCapture: captures.append(output.count)
      case .endCapture: stack.push(try endCapture())
      case .dropCapture: _ = try endCapture()
      case .constant(let index): stack.push(lending: program.constants + Int(index))
      case .loadLocal(let slot): stack.push(lending: base + Int(slot), of: slots)
      case .storeLocal(let slot): slots[base + Int(slot)] = stack.pop()
      case .loadContext(let symbol): stack.push(variable(symbol))
      case .storeContext(let symbol): storeVariable(symbol, stack.pop())
      case .attribute(let symbol, let site):
        stack.push(try attribute(stack.pop(), symbol, sites + Int(site)))
      case .localAttribute(let slot, let symbol, let site):
        stack.push(try attribute(slot: base + Int(slot), symbol, sites + Int(site)))
      case .contextAttribute(let name, let symbol, let site):
        stack.push(try attribute(variable: name, symbol, sites + Int(site)))
      case .subscripted:
        let key = stack.pop()
        stack.push(try subscripted(stack.pop(), key))
      case .slice: try slice()
      case .storeAttribute(let symbol): try storeAttribute(symbol)
      case .pop: _ = stack.pop()
      case .unpack(let count): try unpack(Int(count))
      case .makeList(let count): try push(.list(stack.pop(Int(count))))
      case .makeTuple(let count): try push(.tuple(stack.pop(Int(count))))
      case .makeDictionary(let count): try makeDictionary(Int(count))
      case .concatenate(let count): try concatenate(Int(count))
      case .missingElse: stack.push(.undefined("the value of an inline if without else"))
      case .unary(let operation): stack.push(try unary(operation, stack.pop()))
      case .binary(let operation):
        let right = stack.pop()
        try push(try binary(operation, stack.pop(), right))
      case .compare(let comparison): try compare(comparison)
      case .compareChain(let comparison, let exit):
        let right = stack.pop()
        if try compare(comparison, stack.pop(), right) {
          stack.push(right)
        } else {
          stack.push(.bool(false))
          pc = Int(exit)
          continue
        }
      case .filter(let index, let shape): try callFilter(Int(index), program.shapes + Int(shape))
      case .test(let index, let shape): try callTest(Int(index), program.shapes + Int(shape))
      case .call(let shape, let prints): try call(program.shapes + Int(shape), prints: prints)
      case .callMethod(let symbol, let shape, let prints):
        try callMethod(symbol, program.shapes + Int(shape), prints: prints)
      case .jump(let target):
        pc = Int(target)
        continue
      case .jumpIfFalse(let target):
        if !stack.popTruth() {
          pc = Int(target)
          continue
        }
      case .jumpIfFalseKeeping(let target):
        if !stack.top.isTrue {
          pc = Int(target)
          continue
        }
        _ = stack.pop()
      case .jumpIfTrueKeeping(let target):
        if stack.top.isTrue {
          pc = Int(target)
          continue
        }
        _ = stack.pop()
      case .setDefault(let slot, let constant):
        if slots[base + Int(slot)].isMissing { slots.lend(program.constants + Int(constant), to: base + Int(slot)) }
      case .jumpIfGiven(let slot, let target):
        if !slots[base + Int(slot)].isMissing {
          pc = Int(target)
          continue
        }
      case .skipIfExtended(let target):
        if tables[table].parent != nil {
          pc = Int(target)
          continue
        }
      case .finish: return
      case .beginLoop(let otherwise, let slot, _):
        guard try beginLoop(program, pc, isRecursive: pc == recursion) else {
          pc = Int(otherwise)
          continue
        }
        if slot >= 0 { slots[base + Int(slot)] = loopHandle(0) }
      case .nextItem(let exit):
        guard try advanceLoop() else {
          endLoop()
          pc = Int(exit)
          continue
        }
        stack.push(currentItem)
      case .nextItemLocal(let slot, let exit):
        guard try advanceLoop() else {
          slots.own(base + Int(slot))
          endLoop()
          pc = Int(exit)
          continue
        }
        setCurrentItem(slot: base + Int(slot))
      case .endLoop(let exit):
        if case .nextItemLocal(let slot, _) = code[loops[loops.count - 1].start + 1] { slots.own(base + Int(slot)) }
        loops.removeLast()
        pc = Int(exit)
        continue
      case .endRecursion(let start): if Int(start) == recursion { return }
      case .beginFilter: try beginFilter(program)
      case .keepIfTrue: keepIfTrue()
      case .loopField(let depth, let field): stack.push(loopField(loops.count - 1 - Int(depth), field))
      case .loopHandle(let depth): stack.push(loopHandle(Int(depth)))
      case .callLoop(let depth, let shape):
        try callLoop(loops.count - 1 - Int(depth), program.shapes + Int(shape), program, base)
      case .callBlock(let index, let locals): try callBlock(Int(index), Int(locals), program, base)
      case .callSelf(let symbol): stack.push(try callSelf(symbol))
      case .callSuper(let levels, let emits): try callSuper(Int(levels), emits: emits)
      case .extend: try extend()
      case .include(let ignoringMissing, let withContext, let locals):
        try include(ignoringMissing, withContext, Int(locals), program, base)
      case .importModule(let withContext, let locals): try importModule(withContext, Int(locals), program, base)
      case .importName(let symbol): importName(symbol)
      case .makeMacro(let index): makeMacro(Int(index), program, base)
      case .setAutoescape(let slot):
        slots[base + Int(slot)] = .bool(autoescape)
        autoescape = stack.pop().isTrue
      case .restoreAutoescape(let slot): autoescape = slots[base + Int(slot)].isTrue
      }
      pc += 1
    }
  }
}

extension Value {
  var isMissing: Bool {
    if case .object(let reference) = self { reference.kind == .missing } else { false }
  }
}
