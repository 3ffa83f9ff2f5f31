/// How often each template and block was rendered, and how long that took, what they call included.
package struct TemplateProfile: Sendable {
  package struct Entry: Sendable {
    /// `article.html`, or `article.html title` for a block.
    package let name: String
    package var calls: Int
    package var duration: Duration
  }

  /// In the order of first use.
  package private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]

  package init() {}

  package mutating func add(_ name: String, calls: Int, duration: Duration) {
    if let position = positions[name] {
      entries[position].calls += calls
      entries[position].duration += duration
    } else {
      positions[name] = entries.count
      entries.append(Entry(name: name, calls: calls, duration: duration))
    }
  }

  /// Adds what another page's render has measured.
  package mutating func add(_ other: TemplateProfile) {
    for entry in other.entries { add(entry.name, calls: entry.calls, duration: entry.duration) }
  }
}

extension Renderer {
  /// Runs `body`, measured under the name of the template or of its block where a profile is wanted.
  mutating func enter(
    _ program: Int, block: UnsafePointer<BlockCode>? = nil, _ body: (inout Renderer) throws -> Void
  ) throws {
    guard profile != nil else { return try body(&self) }
    let start = ContinuousClock.now
    try body(&self)
    let template = library.programs[program].name
    let name = block.map { "\(template) \($0.pointee.name)" } ?? template
    profile?.add(name, calls: 1, duration: ContinuousClock.now - start)
  }
}
