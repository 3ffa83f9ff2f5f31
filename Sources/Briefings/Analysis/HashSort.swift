/// Sorts by keys that are hashes, which lie evenly over all 64 bits.
///
/// One pass puts each element among the few that share the first bits of its key, a second one sets those right: the
/// work is proportional to the number of elements. Elements with one key keep their order.
enum HashSort {
  @inline(__always)
  static func sorted<Element>(_ elements: [Element], by key: (Element) -> UInt64) -> [Element] {
    guard elements.count > 1 else { return elements }
    var bits = 1
    while elements.count >> bits > 1, bits < 16 { bits += 1 }
    let shift = UInt64(64 - bits)
    var ends = [Int32](repeating: 0, count: 1 << bits)
    return elements.withUnsafeBufferPointer { elements in
      ends.withUnsafeMutableBufferPointer { ends in
        for element in elements { ends[Int(truncatingIfNeeded: key(element) >> shift)] &+= 1 }
        var sum: Int32 = 0
        for bucket in ends.indices {
          sum &+= ends[bucket]
          ends[bucket] = sum
        }
        return [Element](unsafeUninitializedCapacity: elements.count) { sorted, count in
          for index in elements.indices.reversed() {
            let bucket = Int(truncatingIfNeeded: key(elements[index]) >> shift)
            ends[bucket] &-= 1
            sorted.initializeElement(at: Int(truncatingIfNeeded: ends[bucket]), to: elements[index])
          }
          count = elements.count
          setRight(sorted, by: key)
        }
      }
    }
  }

  /// Insertion sort, for elements that stand near their places.
  @inline(__always)
  private static func setRight<Element>(_ elements: UnsafeMutableBufferPointer<Element>, by key: (Element) -> UInt64) {
    var last = key(elements[0])
    for index in 1..<elements.count {
      let element = elements[index]
      guard key(element) < last else {
        last = key(element)
        continue
      }
      var place = index
      while place > 0, key(elements[place - 1]) > key(element) {
        elements[place] = elements[place - 1]
        place -= 1
      }
      elements[place] = element
    }
  }
}
