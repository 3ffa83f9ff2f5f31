/// The variables of one function of a template (its top level, a block, a macro) while it is compiled.
struct FunctionScope {
  enum Kind { case top, block, macro }

  /// A lexical scope: names to slots.
  struct Scope {
    var slots: [(name: String, slot: Int32)] = []
    /// Where the loop begins whose body this is.
    var loopStart: Int?
    var loopSlot: Int32?
  }

  let kind: Kind
  var scopes: [Scope] = []
  var slotCount: Int32 = 0
  var captures: [Capture] = []
  /// Variables that something has read.
  var used: Set<String> = []
  var suppressesOutput = false
  /// Loops of this function that are open at this place, innermost last.
  var loops: [LoopLabels] = []
  var captureDepth = 0
  var autoescapeSlots: [Int32] = []

  init(_ kind: Kind) {
    self.kind = kind
    if kind != .top { scopes.append(Scope()) }
  }

  mutating func newSlot() -> Int32 {
    defer { slotCount += 1 }
    return slotCount
  }

  mutating func declare(_ name: String) -> Int32 {
    let slot = newSlot()
    scopes[scopes.count - 1].slots.append((name, slot))
    return slot
  }

  func slot(of name: String) -> Int32? {
    for scope in scopes.reversed() {
      if let found = scope.slots.last(where: { $0.name == name }) { return found.slot }
      if name == "loop", scope.loopStart != nil { return nil }
    }
    return nil
  }

  /// The slot of a variable of the whole function, if something reads it.
  func usedSlot(_ name: String) -> Int? {
    guard used.contains(name) else { return nil }
    return scopes[0].slots.first { $0.name == name }.map { Int($0.slot) }
  }

  /// Whether a store here goes to the context, where other templates see it.
  var storesInContext: Bool { kind == .top && scopes.isEmpty }

  /// Every variable in sight, the inner ones first.
  var visible: [(name: String, slot: Int32)] {
    var seen: Set<String> = []
    return scopes.reversed().flatMap { $0.slots.reversed() }.filter { seen.insert($0.name).inserted }
  }
}

/// Where `break` and `continue` go, and what they must undo on the way.
struct LoopLabels {
  let next: Int
  var exits: [Int] = []
  let captureDepth: Int
  let autoescapeDepth: Int
}
