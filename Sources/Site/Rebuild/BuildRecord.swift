import Briefings
import Bytes
import Diagnostics

/// The memory of a build on disk, beside the manifest of Output: where it is damaged, foreign or of another version of
/// the program there is none, and everything is made anew.
struct BuildRecord {
  private let path: String
  private let store: ArticleStore
  private let corpus: CorpusFile
  fileprivate static let header = "bulletin build record 2\n"

  init(output: String) {
    path = "\(output)/\(OutputPath.reservedFolder)/record"
    store = ArticleStore(output: output)
    corpus = CorpusFile(output: output)
  }

  /// Articles stay in the store until they are asked for.
  func read(jobs: Int) async -> BuildMemory? {
    async let derived = corpus.read()
    guard var memory = await memory(jobs: jobs) else { return nil }
    if let derived = await derived, derived.definitions == memory.inputs.definitions { memory.corpus = derived.memory }
    return memory
  }

  private func memory(jobs: Int) async -> BuildMemory? {
    let start = BuildRecord.header.utf8.count
    guard let file = ReadableFile(path: path), let head = file.bytes(at: 0, count: start + 8),
      head.starts(with: BuildRecord.header.utf8),
      let body = file.bytes(at: head.count, count: file.size - head.count)
    else { return nil }
    var numbers = Archive(reading: Array(head[start...]))
    var archive = Archive(reading: body)
    var (checksum, program): (UInt64, UInt64) = (0, 0)
    var memory = BuildMemory(store: store)
    do {
      try numbers.plain(&checksum)
      try archive.plain(&program)
      guard checksum == ContentHash.of(body), program == ProgramStamp.value() else { return nil }
      var parts: [[UInt8]] = []
      try archive.memory(&memory, pages: &parts)
      guard archive.isAtEnd, let pages = await RenderedPage.pages(inParts: parts, jobs: jobs) else { return nil }
      memory.pages = pages
      return memory
    } catch {
      return nil
    }
  }

  /// Keeps the memory. With `articles`, those that the store did not hold yet are added to it; without, the next build
  /// reads all files anew, which takes little where nothing is derived from them.
  func write(_ memory: BuildMemory, articles: Bool, jobs: Int) async throws(EnvironmentFailure) {
    async let derived: Void = writeCorpus(memory)
    var memory = memory
    if articles { try await store.add(&memory.files, jobs: jobs) } else { memory.files = [:] }
    var parts = await RenderedPage.parts(of: memory.pages, jobs: jobs)
    var (archive, checksum) = (Archive(), Archive())
    var program = ProgramStamp.value()
    do {
      try archive.plain(&program)
      try archive.memory(&memory, pages: &parts)
      var hash = ContentHash.of(archive.bytes)
      try checksum.plain(&hash)
    } catch {
      return
    }
    let file = try POSIXFile(creating: path + ".next")
    try file.write(Array(BuildRecord.header.utf8) + checksum.bytes)
    try file.write(archive.bytes)
    try FileTree.rename(path + ".next", to: path)
    await derived
  }

  /// Without it everything is derived anew: a full disk is no reason to fail.
  private func writeCorpus(_ memory: BuildMemory) {
    if let derived = memory.corpus {
      try? corpus.write(derived, definitions: memory.inputs.definitions)
    } else {
      try? corpus.remove()
    }
  }
}

extension RenderedPage {
  /// Pages that one task turns into bytes, or bytes into pages, at a time.
  private static let part = 256

  /// Nil where the bytes are damaged.
  fileprivate static func pages(inParts parts: [[UInt8]], jobs: Int) async -> [RenderedPage]? {
    let read = await concurrentMap(parts.count, jobs: jobs) { number -> [RenderedPage]? in
      var archive = Archive(reading: parts[number])
      var pages: [RenderedPage] = []
      do { try archive.pages(&pages) } catch { return nil }
      return archive.isAtEnd ? pages : nil
    }
    let whole = read.compactMap { $0 }
    return whole.count == parts.count ? Array(whole.joined()) : nil
  }

  fileprivate static func parts(of pages: [RenderedPage], jobs: Int) async -> [[UInt8]] {
    await concurrentMap((pages.count + part - 1) / part, jobs: jobs) { number in
      var archive = Archive()
      var some = Array(pages[number * part..<min(pages.count, (number + 1) * part)])
      do { try archive.pages(&some) } catch { return [] }
      return archive.bytes
    }
  }
}

extension Archive {
  fileprivate mutating func memory(_ memory: inout BuildMemory, pages: inout [[UInt8]]) throws(Damage) {
    try inputs(&memory.inputs.reading)
    try inputs(&memory.inputs.rendering)
    try files(&memory.files)
    try numbers(&memory.sources.names)
    try numbers(&memory.sources.values)
    try list(&pages, blank: []) { archive, part throws(Damage) in try archive.plain(&part) }
  }

  private mutating func inputs(_ inputs: inout [FixedInputs.Input]) throws(Damage) {
    try list(&inputs, blank: FixedInputs.Input(name: "", fingerprint: 0)) { archive, input throws(Damage) in
      try archive.text(&input.name)
      try archive.plain(&input.fingerprint)
    }
  }

  private mutating func numbers(_ lists: inout [[UInt64]]) throws(Damage) {
    try list(&lists, blank: []) { archive, list throws(Damage) in try archive.plain(&list) }
  }

  /// In the order of their paths. What was wrong with a file is found again when it is read again.
  private mutating func files(_ files: inout [String: ReadFile]) throws(Damage) {
    var kept = files.filter { $0.value.place != nil }.sorted { $0.key < $1.key }
    try list(&kept, blank: (key: "", value: ReadFile())) { archive, file throws(Damage) in
      try archive.text(&file.key)
      try archive.plain(&file.value.stamp)
      try archive.plain(&file.value.isSettled)
      try archive.plain(&file.value.hash)
      try archive.plain(&file.value.place)
    }
    files = Dictionary(kept, uniquingKeysWith: { first, _ in first })
  }

  fileprivate mutating func pages(_ pages: inout [RenderedPage]) throws(Damage) {
    let blank = RenderedPage(name: "", own: 0, sources: [], files: [], links: nil)
    try list(&pages, blank: blank) { archive, page throws(Damage) in
      try archive.text(&page.name)
      try archive.page(&page)
    }
  }

  private mutating func page(_ page: inout RenderedPage) throws(Damage) {
    try plain(&page.own)
    try plain(&page.sources)
    try plain(&page.isTold)
    let blank = StagedFile(path: "", size: 0, hash: 0, stagedName: nil)
    try list(&page.files, blank: blank) { archive, file throws(Damage) in
      var (path, size, hash) = (file.path, file.size, file.hash)
      try archive.text(&path)
      try archive.plain(&size)
      try archive.plain(&hash)
      guard archive.isReading else { return }
      file = StagedFile(path: path, size: size, hash: hash, stagedName: nil)
    }
    try optional(&page.links, blank: PageLinks()) { archive, links throws(Damage) in
      try archive.plain(&links.targets)
      try archive.plain(&links.links)
    }
  }
}
