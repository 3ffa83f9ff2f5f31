import Briefings
import Bytes
import Diagnostics

/// What was derived, on disk beside the record of a build: where it is damaged, foreign, or of other definitions there is
/// none, and everything is derived anew.
///
/// A header, then frames: each a size, a `ContentHash` and so many bytes. The first says whose the others are, which are
/// the parts of a `CorpusMemory`.
struct CorpusFile {
  private let path: String
  private static let header = Array("bulletin corpus 3\n".utf8)
  private static let frameHead = 16

  init(output: String) { path = "\(output)/\(OutputPath.reservedFolder)/corpus" }

  /// What was derived, and `definitions` as it was written with.
  func read() -> (memory: CorpusMemory, definitions: UInt64)? {
    guard let file = ReadableFile(path: path),
      file.bytes(at: 0, count: CorpusFile.header.count) == CorpusFile.header
    else { return nil }
    var offset = CorpusFile.header.count
    var (program, definitions): (UInt64, UInt64) = (0, 0)
    var memory = CorpusMemory()
    do {
      var owner = try frame(of: file, &offset)
      try owner.plain(&program)
      try owner.plain(&definitions)
      guard program == ProgramStamp.value() else { return nil }
      for part in CorpusMemory.Part.allCases {
        var archive = try frame(of: file, &offset)
        try memory.archive(part, in: &archive)
        guard archive.isAtEnd else { return nil }
      }
    } catch {
      return nil
    }
    return offset == file.size && memory.isWhole ? (memory, definitions) : nil
  }

  func write(_ memory: CorpusMemory, definitions: UInt64) throws(EnvironmentFailure) {
    var (memory, program, definitions) = (memory, ProgramStamp.value(), definitions)
    let file = try POSIXFile(creating: path + ".next")
    try file.write(CorpusFile.header)
    try write(to: file) { archive throws(Archive.Damage) in
      try archive.plain(&program)
      try archive.plain(&definitions)
    }
    for part in CorpusMemory.Part.allCases {
      try write(to: file) { archive throws(Archive.Damage) in try memory.archive(part, in: &archive) }
    }
    try FileTree.rename(path + ".next", to: path)
  }

  func remove() throws(EnvironmentFailure) { try FileTree.removeFile(path) }
}

extension CorpusFile {
  private func frame(of file: ReadableFile, _ offset: inout Int) throws(Archive.Damage) -> Archive {
    guard let head = file.bytes(at: offset, count: CorpusFile.frameHead) else { throw Archive.Damage() }
    var numbers = Archive(reading: head)
    var place = ArticleStore.Place(offset: offset + head.count, size: 0, checksum: 0)
    try numbers.plain(&place.size)
    try numbers.plain(&place.checksum)
    guard let bytes = file.bytes(at: place) else { throw Archive.Damage() }
    offset = place.offset + place.size
    return Archive(reading: bytes)
  }

  /// A part that no archive can hold is empty, so that the file is not whole.
  private func write(
    to file: borrowing POSIXFile, _ body: (inout Archive) throws(Archive.Damage) -> Void
  ) throws(EnvironmentFailure) {
    var (archive, head) = (Archive(), Archive())
    do {
      try body(&archive)
      var (size, checksum) = (archive.bytes.count, ContentHash.of(archive.bytes))
      try head.plain(&size)
      try head.plain(&checksum)
    } catch {
      return
    }
    try file.write(head.bytes)
    try file.write(archive.bytes)
  }
}
