import Bytes
import Diagnostics

/// A file that has parts of articles.
protocol PartFile: AnyObject, Sendable {
  /// Nil where the file does not have them, or has others.
  func bytes(at place: ArticleStore.Place) -> [UInt8]?
}

extension PartFile {
  /// A source file whose bytes are at a place: none, and noted, where they are not there any more.
  func source(at place: ArticleStore.Place, of file: SourceFile, noting damage: DamageNote) -> SourceFile {
    SourceFile(path: file.path, size: place.size) {
      if let bytes = self.bytes(at: place) { return bytes }
      damage.note()
      return []
    }
  }

  func part<Value>(
    at place: ArticleStore.Place, blank: Value, _ body: (inout Archive, inout Value) throws(Archive.Damage) -> Void
  ) throws(Archive.Damage) -> Value {
    guard let bytes = bytes(at: place) else { throw Archive.Damage() }
    var archive = Archive(reading: bytes)
    var value = blank
    try body(&archive, &value)
    guard archive.isAtEnd else { throw Archive.Damage() }
    return value
  }
}
