import Diagnostics

/// Writes parts one after another to the end of a store.
struct StoreAppender: ~Copyable {
  private let file: POSIXFile
  private var offset: Int

  init(_ file: consuming POSIXFile, at offset: Int) {
    self.file = file
    self.offset = offset
  }

  /// Gives the places in the store.
  mutating func add(_ stored: StoredFile) throws(EnvironmentFailure) -> ArticleStore.FilePlaces {
    try file.write(stored.bytes)
    defer { offset += stored.bytes.count }
    return stored.places.moved(by: offset)
  }

  /// Copies what `places` name from another store, unchecked: checksums stay with their places. Nil where it is not there.
  mutating func copy(_ places: ArticleStore.FilePlaces, from other: ReadableFile) throws(EnvironmentFailure)
    -> ArticleStore.FilePlaces?
  {
    guard let start = places.start, let bytes = other.bytes(at: start, count: places.size) else { return nil }
    try file.write(bytes)
    defer { offset += bytes.count }
    return places.moved(by: offset - start)
  }
}

extension ArticleStore.FilePlaces {
  /// The parts of a file lie one after another.
  var start: Int? { source?.offset ?? articles.first?.head.offset }

  func moved(by distance: Int) -> ArticleStore.FilePlaces {
    var moved = self
    moved.source?.offset += distance
    for index in moved.articles.indices {
      moved.articles[index].head.offset += distance
      moved.articles[index].text.offset += distance
      moved.articles[index].findings.offset += distance
      moved.articles[index].traits.offset += distance
    }
    return moved
  }
}
