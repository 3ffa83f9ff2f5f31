import Diagnostics

extension Renderer {
  /// Executes a program from `start` to the end of its function, with local variables from `base` on.
  ///
  /// `recursion` is where the loop begins that `loop(…)` runs again, or -1: its end is then the end of this run.
  mutating func run(_ program: Program, _ start: Int, _ base: Int, recursion: Int) throws {
    var pc = start
    let siteStart = siteStart(of: program)
    do {
      try loop(program, &pc, base, siteStart, recursion)
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

  private mutating func siteStart(of program: Program) -> Int {
    if siteStarts[program.index] < 0 {
      siteStarts[program.index] = sites.count
      sites.append(contentsOf: repeatElement(AttributeSite(), count: program.siteCount))
    }
    return siteStarts[program.index]
  }

  private mutating func loop(
    _ program: Program, _ pc: inout Int, _ base: Int, _ siteStart: Int, _ recursion: Int
  ) throws {
    let code = program.code
    while true {
      switch code[pc] {
      case .text(let start, let count):
        program.texts.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(start) + Int(count)]))
        }
      case .emit: try emit(pop())
      case .emitLocal(let slot): try emit(slots[base + Int(slot)])
      case .emitLocalAttribute(let slot, let symbol, let site):
        try emit(attribute(slots[base + Int(slot)], symbol, siteStart + Int(site)))
      case .beginCapture: captures.append(output.count)
      case .endCapture: stack.append(endCapture())
      case .dropCapture: _ = endCapture()
      case .constant(let index): stack.append(program.constants[Int(index)])
      case .loadLocal(let slot): stack.append(slots[base + Int(slot)])
      case .storeLocal(let slot): slots[base + Int(slot)] = pop()
      case .loadContext(let symbol): stack.append(variable(symbol))
      case .storeContext(let symbol): storeVariable(symbol, pop())
      case .attribute(let symbol, let site): stack.append(try attribute(pop(), symbol, siteStart + Int(site)))
      case .localAttribute(let slot, let symbol, let site):
        stack.append(try attribute(slots[base + Int(slot)], symbol, siteStart + Int(site)))
      case .subscripted:
        let key = pop()
        stack.append(try subscripted(pop(), key))
      case .slice: try slice()
      case .storeAttribute(let symbol): try storeAttribute(symbol)
      case .pop: _ = pop()
      case .unpack(let count): try unpack(Int(count))
      case .makeList(let count): stack.append(.list(popLast(Int(count))))
      case .makeTuple(let count): stack.append(.tuple(popLast(Int(count))))
      case .makeDictionary(let count): try makeDictionary(Int(count))
      case .concatenate(let count): try concatenate(Int(count))
      case .missingElse: stack.append(.undefined("the value of an inline if without else"))
      case .unary(let operation): stack.append(try unary(operation, pop()))
      case .binary(let operation):
        let right = pop()
        stack.append(try binary(operation, pop(), right))
      case .compare(let comparison):
        let right = pop()
        stack.append(.bool(try compare(comparison, pop(), right)))
      case .compareChain(let comparison, let exit):
        let right = pop()
        if try compare(comparison, pop(), right) {
          stack.append(right)
        } else {
          stack.append(.bool(false))
          pc = Int(exit)
          continue
        }
      case .filter(let index, let shape): try callFilter(Int(index), program.shapes[Int(shape)])
      case .test(let index, let shape): try callTest(Int(index), program.shapes[Int(shape)])
      case .call(let shape, let prints): try call(program.shapes[Int(shape)], prints: prints)
      case .callMethod(let symbol, let shape, let prints):
        try callMethod(symbol, program.shapes[Int(shape)], prints: prints)
      case .jump(let target):
        pc = Int(target)
        continue
      case .jumpIfFalse(let target):
        if !pop().isTrue {
          pc = Int(target)
          continue
        }
      case .jumpIfFalseKeeping(let target):
        if !top.isTrue {
          pc = Int(target)
          continue
        }
        _ = pop()
      case .jumpIfTrueKeeping(let target):
        if top.isTrue {
          pc = Int(target)
          continue
        }
        _ = pop()
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
          pc = Int(exit)
          continue
        }
        stack.append(currentItem)
      case .nextItemLocal(let slot, let exit):
        guard try advanceLoop() else {
          pc = Int(exit)
          continue
        }
        slots[base + Int(slot)] = currentItem
      case .endLoop(let exit):
        loops.removeLast()
        pc = Int(exit)
        continue
      case .endRecursion(let start): if Int(start) == recursion { return }
      case .beginFilter: try beginFilter(program)
      case .keepIfTrue: keepIfTrue()
      case .loopField(let depth, let field): stack.append(loopField(loops.count - 1 - Int(depth), field))
      case .loopHandle(let depth): stack.append(loopHandle(Int(depth)))
      case .callLoop(let depth, let shape):
        try callLoop(loops.count - 1 - Int(depth), program.shapes[Int(shape)], program, base)
      case .callBlock(let index, let locals): try callBlock(Int(index), Int(locals), program, base)
      case .callSelf(let symbol): stack.append(try callSelf(symbol))
      case .callSuper(let levels, let emits): try callSuper(Int(levels), emits: emits)
      case .extend: try extend()
      case .include(let ignoringMissing, let withContext, let locals):
        try include(ignoringMissing, withContext, Int(locals), program, base)
      case .importModule(let withContext, let locals): try importModule(withContext, Int(locals), program, base)
      case .importName(let symbol): importName(symbol)
      case .makeMacro(let index): makeMacro(Int(index), program, base)
      case .setAutoescape(let slot):
        slots[base + Int(slot)] = .bool(autoescape)
        autoescape = pop().isTrue
      case .restoreAutoescape(let slot): autoescape = slots[base + Int(slot)].isTrue
      }
      pc += 1
    }
  }

  var top: Value { stack[stack.count - 1] }

  mutating func pop() -> Value { stack.removeLast() }

  mutating func popLast(_ count: Int) -> [Value] {
    let values = Array(stack.suffix(count))
    stack.removeLast(count)
    return values
  }

  /// What was printed since the capture began, taken out of the output.
  mutating func endCapture() -> Value {
    let start = captures.removeLast()
    let bytes = Array(output[start...])
    output.removeSubrange(start...)
    return .text(bytes, safe: autoescape)
  }
}

extension Value {
  var isMissing: Bool {
    if case .object(let reference) = self { reference.kind == .missing } else { false }
  }
}
