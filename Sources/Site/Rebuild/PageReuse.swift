/// Decides which pages of the last build are still right.
struct PageReuse: Sendable {
  private let pages: [String: RenderedPage]
  /// For each kind and old index: the source's index now, or -1 where it has changed or is gone.
  private let places: [[Int32]]

  /// Nothing is reused.
  static let none = PageReuse(pages: [:], places: [])

  private init(pages: [String: RenderedPage], places: [[Int32]]) {
    self.pages = pages
    self.places = places
  }

  init(_ memory: BuildMemory, sources: SiteFingerprints) {
    pages = Dictionary(memory.pages.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    places = zip(memory.sources.names.indices, memory.sources.names).map { kind, names in
      PageReuse.places(names, memory.sources.values[kind], sources.names[kind], sources.values[kind])
    }
  }

  /// The page as it was, with its sources as they are numbered now; else why it cannot be used again.
  func page(named name: String, own: UInt64) -> Result<RenderedPage, Reason> {
    guard var page = pages[name] else { return .failure(.isNew) }
    guard page.isTold else { return .failure(.untold) }
    guard page.own == own else { return .failure(.own) }
    for index in page.sources.indices {
      let source = page.sources[index]
      guard let kind = SiteSource.kind(of: source) else { return .failure(.isNew) }
      let place = places[Int(kind.rawValue)][SiteSource.index(of: source)]
      guard place >= 0 else { return .failure(.source(source)) }
      page.sources[index] = SiteSource.number(kind, Int(place))
    }
    return .success(page)
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
    let isSameList = oldNames == names
    let found =
      isSameList ? [:] : Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    return oldNames.indices.map { old in
      guard let new = isSameList ? old : found[oldNames[old]], values[new] == oldValues[old] else { return -1 }
      return Int32(new)
    }
  }
}
