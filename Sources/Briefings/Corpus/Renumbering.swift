import Bytes

/// Where the articles of a corpus stand once some have come and some are gone: the others keep their order.
struct Renumbering {
  /// In place of the number of an article that is gone.
  static let gone = -1

  /// For each old number the new one.
  private let places: [Int]
  /// For each new number the old one, or `gone` where the article has come.
  private let origins: [Int]

  /// `origins` ascend, but for articles that have come.
  init(origins: [Int], from count: Int) {
    self.origins = origins
    var places = Array(repeating: Renumbering.gone, count: count)
    for (new, old) in origins.enumerated() where old != Renumbering.gone { places[old] = new }
    self.places = places
  }

  /// Finds the most articles that keep their order among two lists of names.
  init(from old: [UInt64], to new: [UInt64]) {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let numbers = Dictionary((start..<old.count - end).map { (old[$0], $0) }, uniquingKeysWith: { first, _ in first })
    let middle = Renumbering.ascending(new[start..<new.count - end].map { numbers[$0] ?? Renumbering.gone })
    let last = old.count - end..<old.count
    self.init(origins: Array(0..<start) + middle + Array(last), from: old.count)
  }

  /// Whether all articles are where they were.
  var isNone: Bool { places.count == origins.count && !origins.contains(Renumbering.gone) }

  /// Old numbers of articles that are gone.
  var lost: [Int] { places.indices.filter { places[$0] == Renumbering.gone } }

  /// New numbers of articles that have come.
  var came: [Int] { origins.indices.filter { origins[$0] == Renumbering.gone } }

  /// The new number of an article, or `gone`.
  subscript(old: Int) -> Int { old == Renumbering.gone ? old : places[old] }

  /// The old number of an article, or `gone`.
  func origin(of new: Int) -> Int { origins[new] }

  /// Where an article that is gone would stand: before the next one that is not.
  func formerPlace(of lost: Int) -> Int { places[lost...].first { $0 != Renumbering.gone } ?? origins.count }

  /// A list with an element for each article in its new order, with `blank` for those that have come.
  func list<Element>(_ old: [Element], blank: Element, _ renumber: (inout Element) -> Void = { _ in }) -> [Element] {
    origins.map { origin in
      guard origin != Renumbering.gone else { return blank }
      var element = old[origin]
      renumber(&element)
      return element
    }
  }

  /// The longest ascending part of a list stays, the rest is `gone`: patience sorting.
  private static func ascending(_ list: [Int]) -> [Int] {
    // The places of the last elements of ascending parts, by their length; for each place the one before it.
    var (ends, before) = ([Int](), Array(repeating: -1, count: list.count))
    for (place, number) in list.enumerated() where number != gone {
      let length = ends.partitionPoint { list[$0] < number }
      if length > 0 { before[place] = ends[length - 1] }
      if length < ends.count { ends[length] = place } else { ends.append(place) }
    }
    var kept = Array(repeating: gone, count: list.count)
    var place = ends.last ?? -1
    while place >= 0 {
      kept[place] = list[place]
      place = before[place]
    }
    return kept
  }
}
