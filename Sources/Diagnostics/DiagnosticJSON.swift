package import Bytes

extension JSONWriter {
  /// Writes an array member `key` of diagnostics in printing order, with the same facts as the text form.
  package mutating func diagnostics(_ key: StaticString, _ diagnostics: [Diagnostic]) {
    array(key) { json in
      for diagnostic in diagnostics.sortedForPrinting() { json.object { $0.members(of: diagnostic) } }
    }
  }

  private mutating func members(of diagnostic: Diagnostic) {
    member("severity", diagnostic.severity.rawValue)
    member("id", diagnostic.id)
    member("message", diagnostic.message)
    members(of: diagnostic.location)
    array("notes") { json in
      for note in diagnostic.notes {
        json.object {
          $0.member("message", note.message)
          if let location = note.location { $0.members(of: location) }
        }
      }
    }
    member("help", diagnostic.help)
  }

  private mutating func members(of location: Location) {
    member("path", location.path)
    member("line", location.lineColumn?.line)
    member("column", location.lineColumn?.column)
    guard location.source != nil else { return }
    array("range") {
      $0.element(location.range.lowerBound)
      $0.element(location.range.upperBound)
    }
  }
}
