/// Decides which pages of the last build are still right.
struct PageReuse: Sendable {
  private let pages: [RenderedPage]
  /// Where each page is by its name; nil where the pages are those of this build, in the same order.
  private let numbers: [String: Int]?
  /// For each kind and old index: the source's index now, or -1 where it has changed or is gone.
  private let places: [[Int32]]

  /// Nothing is reused.
  static let none = PageReuse(pages: [], numbers: [:], places: [])

  private init(pages: [RenderedPage], numbers: [String: Int]?, places: [[Int32]]) {
    self.pages = pages
    self.numbers = numbers
    self.places = places
  }

  /// `names` are those of the pages of this build.
  init(_ memory: BuildMemory, names: [String], sources: SiteFingerprints) {
    pages = memory.pages
    let isSameList = pages.count == names.count && names.indices.allSatisfy { memory.pages[$0].name == names[$0] }
    numbers =
      isSameList
      ? nil
      : Dictionary(memory.pages.indices.map { (memory.pages[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    places = zip(memory.sources.names.indices, memory.sources.names).map { kind, names in
      PageReuse.places(names, memory.sources.values[kind], sources.names[kind], sources.values[kind])
    }
  }

  /// Whether the pages of this build are those of the one before, in the same order.
  var isSameList: Bool { numbers == nil }

  /// What the page offered to links in the build before.
  func targets(_ number: Int, named name: String) -> [UInt64]? {
    (numbers.map { $0[name] } ?? number).flatMap { pages[$0].links?.targets }
  }

  /// The page as it was, with its sources as they are numbered now; else why it cannot be used again.
  func page(_ number: Int, named name: String, own: UInt64) -> Result<RenderedPage, Reason> {
    guard let number = numbers.map({ $0[name] }) ?? number else { return .failure(.isNew) }
    var page = pages[number]
    guard page.isTold else { return .failure(.untold) }
    guard page.own == own else { return .failure(.own) }
    for index in page.sources.indices {
      let source = page.sources[index]
      guard let kind = SiteSource.kind(of: source) else { return .failure(.isNew) }
      let place = places[Int(kind.rawValue)][SiteSource.index(of: source)]
      guard place >= 0 else { return .failure(.source(source)) }
      let moved = SiteSource.number(kind, Int(place))
      if moved != source { page.sources[index] = moved }
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
