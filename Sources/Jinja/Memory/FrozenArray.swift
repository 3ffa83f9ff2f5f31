/// Elements that never change or move while this lives: read by address, without counting references.
struct FrozenArray<Element: Sendable>: ~Copyable, Sendable {
  let address: FrozenAddress<Element>
  let count: Int

  init(_ elements: some Collection<Element>) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() { (memory + index).initialize(to: element) }
    address = FrozenAddress(start: UnsafePointer(memory))
    count = elements.count
  }

  deinit {
    let memory = UnsafeMutablePointer(mutating: address.start)
    memory.deinitialize(count: count)
    memory.deallocate()
  }

  subscript(index: Int) -> Element {
    @inline(__always) get { address[index] }
  }
}

/// Where a `FrozenArray` lies: valid while that lives, and any task may read there.
struct FrozenAddress<Element: Sendable>: Sendable {
  nonisolated(unsafe) let start: UnsafePointer<Element>

  subscript(index: Int) -> Element {
    @inline(__always) get { start[index] }
  }

  @inline(__always)
  static func + (address: FrozenAddress, index: Int) -> UnsafePointer<Element> { address.start + index }
}
