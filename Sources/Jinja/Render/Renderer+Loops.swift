extension Renderer {
  /// Begins a loop over the top of the stack; false when there is nothing to visit.
  mutating func beginLoop(_ program: ProgramView, _ start: Int, isRecursive: Bool) throws(FilterFailure) -> Bool {
    let depth = isRecursive ? nextDepth : 0
    try pushLoop(over: stack.pop(), program, start)
    guard loops[loops.count - 1].count > 0 else {
      loops.removeLast()
      return false
    }
    loops[loops.count - 1].depth0 = depth
    return true
  }

  private mutating func pushLoop(over value: Value, _ program: ProgramView, _ start: Int) throws(FilterFailure) {
    loopSerial &+= 1
    if case .lazyList(let list) = value {
      let state = LoopState(
        items: [], lazy: list, count: list.count, serial: loopSerial, start: start, program: program.index)
      return loops.append(state)
    }
    if case .undefined(let name) = value, isStrict { throw undefined(name) }
    let items = try value.iterated()
    loops.append(
      LoopState(items: items, count: items.count, serial: loopSerial, start: start, program: program.index))
  }

  /// Steps to the next element, if there is one.
  @inline(__always)
  mutating func advanceLoop() throws -> Bool {
    let last = loops.count - 1
    loops[last].index += 1
    guard loops[last].index < loops[last].count else { return false }
    try countIteration()
    return true
  }

  /// Ends a loop that has no more elements. What a filter has kept is on the stack.
  mutating func endLoop() {
    if let kept = loops.removeLast().kept { stack.push(.list(kept)) }
  }

  /// Writes the current element to a slot, lent by the list where that has it.
  @inline(__always)
  mutating func setCurrentItem(slot: Int) {
    let last = loops.count - 1
    let index = loops[last].index
    if let lazy = loops[last].lazy {
      slots[slot] = lazy.element(index)
    } else if let items = loops[last].items.withUnsafeBufferPointer({ $0.baseAddress }) {
      slots.lend(items + index, to: slot)
    }
  }

  var currentItem: Value {
    @inline(__always) get {
      let last = loops.count - 1
      if let lazy = loops[last].lazy { return lazy.element(loops[last].index) }
      return loops[last].items[loops[last].index]
    }
  }

  mutating func beginFilter(_ program: ProgramView) throws(FilterFailure) {
    try pushLoop(over: stack.pop(), program, -1)
    loops[loops.count - 1].kept = []
  }

  mutating func keepIfTrue() {
    guard stack.popTruth() else { return }
    let item = currentItem
    loops[loops.count - 1].kept?.append(item)
  }

  func loopHandle(_ depth: Int) -> Value {
    .object(ObjectReference(.loop, Int(loops[loops.count - 1 - depth].serial)))
  }

  func loopField(_ position: Int, _ field: LoopField) -> Value {
    let (index, count, depth) = (loops[position].index, loops[position].count, loops[position].depth0)
    switch field {
    case .index: return .int(index + 1)
    case .index0: return .int(index)
    case .revindex: return .int(count - index)
    case .revindex0: return .int(count - index - 1)
    case .first: return .bool(index == 0)
    case .last: return .bool(index == count - 1)
    case .length: return .int(count)
    case .depth: return .int(depth + 1)
    case .depth0: return .int(depth)
    case .previtem: return index > 0 ? loops[position].item(index - 1) : .undefined("there is no previous item")
    case .nextitem: return index < count - 1 ? loops[position].item(index + 1) : .undefined("there is no next item")
    }
  }

  /// `loop(items)`: the same loop over other items; what it prints is pushed.
  mutating func callLoop(_ position: Int, _ shape: UnsafePointer<CallShape>, _ program: ProgramView, _ base: Int) throws
  {
    let arguments = try popArguments(shape)
    guard let items = arguments.positional.first, arguments.positional.count == 1 else {
      throw FilterFailure("loop() takes the items to visit")
    }
    let start = loops[position].start
    guard case .beginLoop(_, _, let entry) = program.code[start], entry >= 0 else {
      throw FilterFailure("the loop is not recursive", help: "write “recursive” at the end of its tag")
    }
    let size = slots.count - base
    let inner = try pushFrame(0)
    defer { popFrame(inner) }
    for offset in 0..<size { slots.push(slots[base + offset]) }
    nextDepth = loops[position].depth0 + 1
    captures.append(output.count)
    stack.push(items)
    try run(program, Int(entry), inner, recursion: start)
    stack.push(try endCapture())
  }

  /// Methods of `loop`.
  mutating func callLoopMethod(_ position: Int, _ name: String, _ arguments: [Value]) throws(FilterFailure) -> Value? {
    switch name {
    case "cycle":
      guard !arguments.isEmpty else { throw FilterFailure("loop.cycle() takes at least one value") }
      return arguments[loops[position].index % arguments.count]
    case "changed":
      guard loops[position].changed != arguments else { return .bool(false) }
      loops[position].changed = arguments
      return .bool(true)
    default: return nil
    }
  }

  func loopPosition(_ serial: Int32) -> Int? { loops.lastIndex { $0.serial == serial } }
}
