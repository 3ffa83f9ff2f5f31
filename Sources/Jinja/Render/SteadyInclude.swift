/// What an include printed on the page on which it was rendered last, to be copied to pages where it reads the same.
struct SteadyInclude {
  /// An object: it is looked at on each page, and changes seldom.
  final class Part {
    let reads: [IncludeRecording.Read]
    let trace: RenderTrace
    let bytes: [UInt8]
    /// How deep in others it ran, for the limits hold for what is copied as well.
    let depth: Int
    let iterations: Int
    /// How much its long values came to.
    let made: Int

    init(reads: [IncludeRecording.Read], trace: RenderTrace, bytes: [UInt8], depth: Int, iterations: Int, made: Int) {
      (self.reads, self.trace, self.bytes) = (reads, trace, bytes)
      (self.depth, self.iterations, self.made) = (depth, iterations, made)
    }
  }

  /// How often an include is rendered to be copied before it is known to be different on most pages.
  static let mostAttempts = 8

  var part: Part?
  /// Renderings since it was copied last.
  var attempts = 0
}

/// What an include reads of its page while it is rendered to be copied.
struct IncludeRecording {
  /// A field that is a text, a number or nothing.
  struct Read {
    let variable: Int32
    let symbol: Int32
    let value: Value
  }

  /// In the order of the first reading: as long as they are the same, what is read after them is.
  private(set) var reads: [Read] = []
  /// False once it has read what is not told by `reads`, and not shared by all pages.
  var isSteady = true
  /// How many names of the context were set before it began.
  let assigned: Int

  init(assigned: Int) { self.assigned = assigned }

  mutating func note(_ read: Read) {
    if reads.contains(where: { $0.variable == read.variable && $0.symbol == read.symbol }) { return }
    reads.append(read)
  }
}
