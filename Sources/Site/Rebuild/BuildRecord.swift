import Bytes
import Diagnostics

/// The memory of a build on disk, beside the manifest of Output: where it is damaged, foreign or of another version of
/// the program there is none, and everything is made anew.
struct BuildRecord {
  private let path: String
  private let store: ArticleStore
  private static let header = "bulletin build record 1\n"

  init(output: String) {
    path = "\(output)/\(OutputPath.reservedFolder)/record"
    store = ArticleStore(output: output)
  }

  /// Articles stay in the store until they are asked for.
  func read() -> BuildMemory? {
    let start = BuildRecord.header.utf8.count + 8
    guard let bytes = ReadableFile(path: path)?.bytes(), bytes.count > start + 8,
      bytes.starts(with: BuildRecord.header.utf8)
    else { return nil }
    var numbers = Archive(reading: Array(bytes[start - 8..<start + 8]))
    var (checksum, program): (UInt64, UInt64) = (0, 0)
    let body = Array(bytes[start...])
    do {
      try numbers.plain(&checksum)
      try numbers.plain(&program)
      guard checksum == ContentHash.of(body), program == ProgramStamp.value() else { return nil }
      var memory = BuildMemory(store: store)
      var archive = Archive(reading: body)
      try archive.plain(&program)
      try archive.memory(&memory)
      return archive.isAtEnd ? memory : nil
    } catch {
      return nil
    }
  }

  /// Keeps the memory; what the store did not hold yet is added to it.
  func write(_ memory: BuildMemory, jobs: Int) async throws(EnvironmentFailure) {
    var memory = memory
    try await store.add(&memory.files, jobs: jobs)
    var archive = Archive()
    var program = ProgramStamp.value()
    do {
      try archive.plain(&program)
      try archive.memory(&memory)
    } catch {
      return
    }
    var checksum = Archive()
    var hash = ContentHash.of(archive.bytes)
    do { try checksum.plain(&hash) } catch { return }
    let file = try POSIXFile(creating: path + ".next")
    try file.write(Array(BuildRecord.header.utf8) + checksum.bytes)
    try file.write(archive.bytes)
    try FileTree.rename(path + ".next", to: path)
  }
}

extension Archive {
  fileprivate mutating func memory(_ memory: inout BuildMemory) throws(Damage) {
    try inputs(&memory.inputs.reading)
    try inputs(&memory.inputs.rendering)
    try files(&memory.files)
    try numbers(&memory.sources.names)
    try numbers(&memory.sources.values)
    try pages(&memory.pages)
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

  private mutating func pages(_ pages: inout [String: RenderedPage]) throws(Damage) {
    var sorted = pages.sorted { $0.key < $1.key }
    let blank = RenderedPage(own: 0, sources: [], files: [], links: nil)
    try list(&sorted, blank: (key: "", value: blank)) { archive, page throws(Damage) in
      try archive.text(&page.key)
      try archive.page(&page.value)
    }
    pages = Dictionary(sorted, uniquingKeysWith: { first, _ in first })
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
      file = StagedFile(path: path, size: size, hash: hash, stagedName: nil)
    }
    try optional(&page.links, blank: PageLinks()) { archive, links throws(Damage) in
      try archive.plain(&links.targets)
      try archive.plain(&links.links)
    }
  }
}
