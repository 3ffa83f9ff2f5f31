/// Who defines which block, the most derived template first.
struct BlockTable: Recycled {
  /// The code of a block in a program.
  struct Definition {
    let symbol: Int32
    let program: Int
    let block: Int
  }
  /// Of all blocks in one list: templates have few.
  private var definitions: ContiguousArray<Definition> = []
  var parent: Int?
  /// How many templates have extended one another.
  var depth = 0

  mutating func reset() {
    definitions.removeAll(keepingCapacity: true)
    parent = nil
    depth = 0
  }

  /// What a block is after `level` definitions more derived.
  func definition(_ symbol: Int32, level: Int) -> Definition? {
    var rest = level
    for index in definitions.indices where definitions[index].symbol == symbol {
      if rest == 0 { return definitions[index] }
      rest -= 1
    }
    return nil
  }

  mutating func add(_ program: Program) {
    for index in 0..<program.blocks.count {
      let symbol = (program.blocks.address + index).pointee.symbol
      definitions.append(Definition(symbol: symbol, program: program.index, block: index))
    }
  }
}
