/// Decides which pages of the last build are still right.
struct PageReuse: Sendable {
  private let pages: [RenderedPage]
  /// For each page of this build the place of the one of its name, if any; nil where the pages are the same, in the same
  /// order.
  private let numbers: [Int?]?
  /// For each kind and old index: the source's index now, or -1 where it has changed or is gone.
  private let places: [[Int32]]
  /// Whether nothing of the build before is known.
  let isEmpty: Bool

  /// Nothing is reused.
  static let none = PageReuse()

  private init() {
    (pages, places, isEmpty) = ([], [], true)
    numbers = []
  }

  /// `names` are those of the pages of this build.
  init(_ memory: BuildMemory, names: [String], sources: SiteFingerprints) {
    pages = memory.pages
    numbers = ListMatch(memory.pages.map(\.name), names).places
    places = zip(memory.sources.names.indices, memory.sources.names).map { kind, names in
      PageReuse.places(names, memory.sources.values[kind], sources.names[kind], sources.values[kind])
    }
    isEmpty = false
  }

  /// The page as it was in the build before; nil where it is new.
  func old(_ number: Int) -> RenderedPage? {
    guard let numbers else { return pages[number] }
    return numbers.indices.contains(number) ? numbers[number].map { pages[$0] } : nil
  }

  /// Pages of the build before that are no more.
  var gone: [RenderedPage] {
    guard let numbers else { return [] }
    var isThere = Array(repeating: false, count: pages.count)
    for case let number? in numbers { isThere[number] = true }
    return pages.indices.filter { !isThere[$0] }.map { pages[$0] }
  }

  /// The page as it was, with its sources as they are numbered now; else why it cannot be used again.
  func page(_ number: Int, own: UInt64) -> Result<RenderedPage, Reason> {
    guard let page = old(number) else { return .failure(.isNew) }
    guard page.isTold else { return .failure(.untold) }
    guard page.own == own else { return .failure(.own) }
    var (sources, isMoved) = (page.sources, false)
    for index in page.sources.indices {
      let source = page.sources[index]
      guard let kind = SiteSource.kind(of: source) else { return .failure(.isNew) }
      let place = places[Int(kind.rawValue)][SiteSource.index(of: source)]
      guard place >= 0 else { return .failure(.source(source)) }
      let now = SiteSource.number(kind, Int(place))
      if now != source { (sources[index], isMoved) = (now, true) }
    }
    return .success(isMoved ? page.with(sources: sources) : page)
  }

  /// Why a page is rendered again.
  enum Reason: Error {
    case isNew, untold, own, file
    /// Of the memory that is compared with.
    case source(UInt32)
  }

  private static func places(_ oldNames: [UInt64], _ oldValues: [UInt64], _ names: [UInt64], _ values: [UInt64])
    -> [Int32]
  {
    let found = ListMatch(names, oldNames).places
    return oldNames.indices.map { old in
      let place = found.map { $0[old] } ?? old
      guard let new = place, values[new] == oldValues[old] else { return -1 }
      return Int32(new)
    }
  }
}
