package import Language

/// What a source file's name says: `2025-11-29-some-words.txt`.
package struct FileNaming {
  /// The date it begins with.
  package var date: CalendarDate?
  /// The words after the date, without the ending.
  package var stem: String
  /// In lower case, without the dot.
  package var ending: String

  package init(path: String) {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    ending = dot < name.endIndex ? name[name.index(after: dot)...].lowercased() : ""
    var base = name[..<dot]
    if base.utf8.count >= 10, let day = CalendarDate(base.prefix(10)) {
      date = day
      base = base.dropFirst(10).drop { "-_. ".contains($0) }
    }
    stem = String(base)
  }
}
