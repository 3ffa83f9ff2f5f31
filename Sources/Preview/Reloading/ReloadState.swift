import Bytes

/// What every open page must know: which build it should show, and whether the newest one failed.
struct ReloadState: Equatable, Sendable {
  /// Counts the builds that changed something. It starts at the time the server started, so that a page that was
  /// open before a restart sees another number.
  var generation: Int
  /// The files that changed with this generation, as sorted paths in Output; nil when a page must look for itself.
  var changed: [String]?
  /// The text of the newest build's errors; nil while the site is whole.
  var failure: String?

  /// One server-sent event (HTML Living Standard, section 9.2): JSON without line breaks.
  var event: [UInt8] {
    var json = JSONWriter()
    json.object { object in
      object.member("generation", generation)
      if let changed { object.array("changed") { list in for path in changed { list.element(path) } } }
      object.member("failure", failure)
    }
    return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
  }
}
