/// Something that takes memory of its own and can begin anew in it.
protocol Recycled {
  init()
  /// As new, but for the room that it has taken.
  mutating func reset()
}

/// A list that keeps its elements when it is emptied: those of the next page begin anew in their memory.
struct RecycledList<Element: Recycled> {
  private var elements: ContiguousArray<Element> = []
  private(set) var count = 0

  subscript(index: Int) -> Element {
    @inline(__always) _read {
      assert(index < count)
      yield elements[index]
    }
    @inline(__always) _modify {
      assert(index < count)
      yield &elements[index]
    }
  }

  /// Adds an element as new.
  mutating func append() {
    if count == elements.count { elements.append(Element()) } else { elements[count].reset() }
    count += 1
  }

  /// Forgets what lies from `size` on.
  mutating func truncate(to size: Int) { count = size }
}
