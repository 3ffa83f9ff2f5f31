/// What rendering a page read: the sources of the record fields that its templates asked for.
///
/// A source is a number that the program which gives the records has chosen: an article, a list, a count. A page
/// whose sources are all as they were, and whose templates are, need not be rendered again.
package struct RenderTrace: Sendable {
  /// Each source once, ascending, after `close`.
  package private(set) var sources: [UInt32] = []
  /// The numbers of the templates that ran, by their place in `TemplateSet.names`: each once, in the order of running.
  package private(set) var templates: [Int] = []
  /// False where something was read that has no source: records as JSON.
  package private(set) var isWhole = true

  /// The last source noted for each hash: most repeats are met again soon.
  private var recent = [UInt32](repeating: none, count: 64)

  /// The source of a field that holds nothing which can change.
  package static let none = UInt32.max

  package init() {}

  /// Holds the place of a trace that somebody else writes, and must not be written itself.
  static let empty: RenderTrace = {
    var trace = RenderTrace()
    trace.recent = []
    return trace
  }()

  mutating func note(_ source: UInt32) {
    guard source != RenderTrace.none else { return }
    let slot = Int(truncatingIfNeeded: (source &* 0x9E37_79B1) >> 26)
    guard recent[slot] != source else { return }
    recent[slot] = source
    sources.append(source)
  }

  /// Something was read that has no source.
  mutating func noteUnknown() { isWhole = false }

  /// Notes all that another trace has.
  mutating func note(_ other: RenderTrace) {
    for source in other.sources { note(source) }
    for template in other.templates { note(template: template) }
    isWhole = isWhole && other.isWhole
  }

  mutating func note(template: Int) {
    if !templates.contains(template) { templates.append(template) }
  }

  /// Puts the sources in order, when rendering has ended.
  package mutating func close() {
    var last = RenderTrace.none
    sources.sort()
    sources.removeAll { source in
      defer { last = source }
      return source == last
    }
  }

  /// Forgets what was read, for the trace of another page in the same memory.
  package mutating func removeAll() {
    sources.removeAll(keepingCapacity: true)
    templates.removeAll(keepingCapacity: true)
    isWhole = true
    for slot in recent.indices { recent[slot] = RenderTrace.none }
  }
}
