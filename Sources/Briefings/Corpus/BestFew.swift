/// The few best of many elements, best first, without sorting the rest.
struct BestFew<Element> {
  private(set) var elements: [Element] = []
  private let most: Int
  private let isBetter: (Element, Element) -> Bool

  /// `isBetter` orders any two elements, so that it does not matter in which order they come.
  @inline(__always)
  init(_ most: Int, by isBetter: @escaping (Element, Element) -> Bool) {
    (self.most, self.isBetter) = (most, isBetter)
    elements.reserveCapacity(most + 1)
  }

  @inline(__always)
  mutating func offer(_ element: Element) {
    if elements.count == most {
      guard let last = elements.last, isBetter(element, last) else { return }
      elements.removeLast()
    }
    var place = elements.count
    while place > 0, isBetter(element, elements[place - 1]) { place -= 1 }
    elements.insert(element, at: place)
  }
}
