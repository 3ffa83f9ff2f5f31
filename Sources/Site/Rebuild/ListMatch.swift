/// Where the elements of a list stand in another one that is nearly the same.
struct ListMatch {
  /// For each element of the list its place in the known one, if any; nil where both are the same.
  let places: [Int?]?

  /// Of equal elements in `known` the first counts; but where both lists begin or end alike, those in the same place.
  init<Element: Hashable>(_ known: [Element], _ list: [Element]) {
    let shorter = min(known.count, list.count)
    var start = 0
    while start < shorter, known[start] == list[start] { start += 1 }
    if start == known.count, start == list.count {
      places = nil
      return
    }
    var end = 0
    while end < shorter - start, known[known.count - 1 - end] == list[list.count - 1 - end] { end += 1 }
    // Only what lies between can stand elsewhere: mostly little, and nothing where nobody asks.
    let middle = start..<(start + end == list.count ? start : known.count - end)
    let found = Dictionary(middle.map { (known[$0], $0) }, uniquingKeysWith: { first, _ in first })
    let shift = known.count - list.count
    places = list.indices.map { place in
      if place < start { return place }
      return place < list.count - end ? found[list[place]] : place + shift
    }
  }
}
