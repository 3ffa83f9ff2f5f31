/// What a `for` has left to visit, and what `loop` says of it.
struct LoopState {
  var items: [Value]
  var lazy: LazyList?
  var index = -1
  let count: Int
  var depth0 = 0
  /// Tells loops apart when a template keeps `loop` after its end.
  let serial: Int32
  let start: Int
  let program: Int
  /// The elements that a filter has let through; nil for a loop that is no filter.
  var kept: [Value]?
  var changed: [Value]?

  func item(_ index: Int) -> Value {
    if let lazy { return lazy.element(index) }
    return items[index]
  }
}

/// The names that one template and its parents share.
struct RenderContext: Recycled {
  /// Where its variables begin among all, one for each symbol.
  var start = 0
  /// Whether names come from the page's data too.
  var hasData = false
  var assigned: ContiguousArray<Int32> = []

  mutating func reset() { assigned.removeAll(keepingCapacity: true) }
}

/// A macro as a value: its code and where it was made.
struct MacroObject {
  let program: Int
  let code: Int
  let context: Int
  let table: Int
  let autoescape: Bool
  /// The frame it was made in, and whether that is the same still.
  let base: Int
  let frame: Int
  let frameSerial: Int
}

struct CyclerObject {
  let items: [Value]
  var index = 0
}

struct NamespaceObject {
  var values: [(symbol: String, value: Value)]

  func value(_ name: String) -> Value? { values.first { $0.symbol == name }?.value }

  mutating func set(_ name: String, _ value: Value) {
    if let index = values.firstIndex(where: { $0.symbol == name }) {
      values[index].value = value
    } else {
      values.append((name, value))
    }
  }
}

struct ModuleObject {
  let context: Int
  let program: Int
  let printed: [UInt8]
}
