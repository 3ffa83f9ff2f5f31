import Briefings
import Bytes
import Diagnostics

/// What was derived, on disk beside the record of a build: where it is damaged, foreign, or of other definitions there is
/// none, and everything is derived anew.
struct CorpusFile {
  private let path: String
  private static let header = "bulletin corpus 1\n"

  init(output: String) { path = "\(output)/\(OutputPath.reservedFolder)/corpus" }

  /// What was derived, and `definitions` as it was written with.
  func read() -> (memory: CorpusMemory, definitions: UInt64)? {
    let start = CorpusFile.header.utf8.count
    guard let file = ReadableFile(path: path), let head = file.bytes(at: 0, count: start + 8),
      head.starts(with: CorpusFile.header.utf8), let body = file.bytes(at: head.count, count: file.size - head.count)
    else { return nil }
    var numbers = Archive(reading: Array(head[start...]))
    var archive = Archive(reading: body)
    var (checksum, program, definitions): (UInt64, UInt64, UInt64) = (0, 0, 0)
    let memory: CorpusMemory
    do {
      try numbers.plain(&checksum)
      guard checksum == ContentHash.of(body) else { return nil }
      try archive.plain(&program)
      guard program == ProgramStamp.value() else { return nil }
      try archive.plain(&definitions)
      memory = try CorpusMemory(from: &archive)
    } catch {
      return nil
    }
    return archive.isAtEnd ? (memory, definitions) : nil
  }

  func write(_ memory: CorpusMemory, definitions: UInt64) throws(EnvironmentFailure) {
    // Grown step by step it would take as much again, and twice that while it grows.
    var (archive, checksum, definitions) = (Archive(capacity: memory.expectedBytes), Archive(), definitions)
    var program = ProgramStamp.value()
    do {
      try archive.plain(&program)
      try archive.plain(&definitions)
      try memory.write(to: &archive)
      var hash = ContentHash.of(archive.bytes)
      try checksum.plain(&hash)
    } catch {
      return try remove()
    }
    let file = try POSIXFile(creating: path + ".next")
    try file.write(Array(CorpusFile.header.utf8) + checksum.bytes)
    try file.write(archive.bytes)
    try FileTree.rename(path + ".next", to: path)
  }

  func remove() throws(EnvironmentFailure) { try FileTree.removeFile(path) }
}
