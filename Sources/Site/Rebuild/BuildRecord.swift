import Briefings
import Bytes
import Diagnostics

/// The memory of a build on disk, beside the manifest of Output: where it is damaged, foreign or of another version of
/// the program there is none, and everything is made anew.
///
/// A header, then frames: each a size, a `ContentHash` and so many bytes. The first has all but the pages, each other
/// one some pages.
struct BuildRecord {
  private let output: String
  private let path: String
  private let store: ArticleStore
  private let corpus: CorpusFile
  private static let header = Array("bulletin build record 5\n".utf8)
  private static let frameHead = 16

  init(output: String) {
    self.output = output
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
    guard let file = ReadableFile(path: path), let frames = frames(of: file),
      let first = frames.first.flatMap(file.bytes(at:))
    else { return nil }
    var archive = Archive(reading: first)
    var memory = BuildMemory(store: store)
    var parts = 0
    do { try archive.memory(&memory, parts: &parts) } catch { return nil }
    guard archive.isAtEnd, frames.count == parts + 1 else { return nil }
    let read = await concurrentMap(parts, jobs: jobs) {
      file.bytes(at: frames[$0 + 1]).flatMap(RenderedPage.pages(in:))
    }
    let whole = read.compactMap { $0 }
    guard whole.count == parts else { return nil }
    memory.pages = Array(whole.joined())
    return memory
  }

  private func frames(of file: ReadableFile) -> [ArticleStore.Place]? {
    guard file.bytes(at: 0, count: BuildRecord.header.count) == BuildRecord.header else { return nil }
    var frames: [ArticleStore.Place] = []
    var offset = BuildRecord.header.count
    while offset < file.size {
      guard let head = file.bytes(at: offset, count: BuildRecord.frameHead) else { return nil }
      var archive = Archive(reading: head)
      var (size, checksum) = (0, UInt64(0))
      do {
        try archive.plain(&size)
        try archive.plain(&checksum)
      } catch {
        return nil
      }
      offset += BuildRecord.frameHead
      guard size >= 0, size <= file.size - offset else { return nil }
      frames.append(ArticleStore.Place(offset: offset, size: size, checksum: checksum))
      offset += size
    }
    return frames
  }
}

extension BuildRecord {
  /// Adds articles to the store that it does not hold yet, and notes where they are.
  ///
  /// False where they were not added: where the disk is full, the next build takes longer, and is right all the same.
  func keep(_ files: inout ReadFiles, _ spill: ArticleSpill?, jobs: Int) async -> Bool {
    let places = files.files.map(\.place)
    do {
      try await store.add(&files.files, spill, jobs: jobs)
      return true
    } catch {
      for (index, place) in places.enumerated() { files.files[index].place = place }
      return false
    }
  }

  /// Notes what was derived, or that nothing was kept. Without it everything is derived anew: a full disk is no reason
  /// to fail.
  func keep(_ derived: CorpusMemory?, definitions: UInt64) {
    guard let derived else {
      try? corpus.remove()
      return
    }
    try? corpus.write(derived, definitions: definitions)
  }

  /// Notes the rest of the memory; of articles only where the store holds them.
  func write(_ memory: BuildMemory, jobs: Int) async throws(EnvironmentFailure) {
    var memory = memory
    var archive = Archive()
    let pages = memory.pages
    var parts = (pages.count + RenderedPage.part - 1) / RenderedPage.part
    do { try archive.memory(&memory, parts: &parts) } catch { return }
    let file = try POSIXFile(creating: path + ".next")
    try file.write(BuildRecord.header)
    try write(archive.bytes, to: file)
    // A few parts at a time, so that the bytes of all pages are never in memory together.
    for first in stride(from: 0, to: parts, by: jobs) {
      let some = await concurrentMap(min(jobs, parts - first), jobs: jobs) {
        RenderedPage.bytes(of: pages, part: first + $0)
      }
      for bytes in some { try write(bytes, to: file) }
    }
    try FileTree.rename(path + ".next", to: path)
  }

  private func write(_ bytes: [UInt8], to file: borrowing POSIXFile) throws(EnvironmentFailure) {
    var head = Archive()
    var (size, checksum) = (bytes.count, ContentHash.of(bytes))
    do {
      try head.plain(&size)
      try head.plain(&checksum)
    } catch {
      return
    }
    try file.write(head.bytes)
    try file.write(bytes)
  }
}

extension RenderedPage {
  /// Pages in a frame of the record.
  fileprivate static let part = 256

  /// Nil where the bytes are damaged.
  fileprivate static func pages(in bytes: [UInt8]) -> [RenderedPage]? {
    var archive = Archive(reading: bytes)
    var pages: [RenderedPage] = []
    do { try archive.pages(&pages) } catch { return nil }
    return archive.isAtEnd ? pages : nil
  }

  fileprivate static func bytes(of pages: [RenderedPage], part: Int) -> [UInt8] {
    var archive = Archive()
    var some = Array(pages[part * self.part..<min(pages.count, (part + 1) * self.part)])
    do { try archive.pages(&some) } catch { return [] }
    return archive.bytes
  }
}
