import Diagnostics

/// A mistake in a template fails every page that is made with it: it is told once, with the number of pages.
enum PageFailures {
  /// `pages` are what was wrong with each page; of those that fail at one place in one way the first is kept.
  static func joined(_ pages: [[Diagnostic]]) -> [Diagnostic] {
    var kept: [Diagnostic] = []
    var counts: [Int] = []
    var places: [String: Int] = [:]
    for diagnostic in pages.joined() {
      let key = "\(diagnostic.id)\n\(diagnostic.location.description)\n\(diagnostic.message)"
      if let place = places[key] {
        counts[place] += 1
      } else {
        places[key] = kept.count
        kept.append(diagnostic)
        counts.append(0)
      }
    }
    return zip(kept, counts).map { diagnostic, more in
      guard more > 0 else { return diagnostic }
      var told = diagnostic
      told.notes.append(Diagnostic.Note("the same on \(more) more page\(more == 1 ? "" : "s")"))
      return told
    }
  }
}
