/// What each place in the templates that reads a field has found there last: how fields of that type of record are read.
///
/// Readers belong to tables that are constants of their types, and the tables are kept here besides: a reader can be
/// held without counting references to it, which render tasks would share.
struct FieldCache: ~Copyable {
  private struct Site {
    var type: ObjectIdentifier?
    var reader: Unmanaged<FieldReader>?
    /// The one before: macros and includes often meet two types in turn.
    var otherType: ObjectIdentifier?
    var otherReader: Unmanaged<FieldReader>?
  }

  /// What is read of records, where somebody wants to know.
  private(set) var trace: RenderTrace?
  /// What an include reads that is being rendered for the pages after this one too.
  private(set) var recording: IncludeRecording?
  private var sites: ContiguousArray<Site> = []
  /// Where the sites of each program begin; -1 until it runs.
  private var starts: ContiguousArray<Int>
  private var tables: [(type: ObjectIdentifier, table: FieldTable)] = []

  init(programs: Int) {
    starts = ContiguousArray(repeating: -1, count: programs)
    sites.reserveCapacity(64)
  }

  /// Where the sites of a program begin that is about to run.
  @inline(__always)
  mutating func start(of program: ProgramView) -> Int {
    if starts[program.index] < 0 {
      starts[program.index] = sites.count
      sites.append(contentsOf: repeatElement(Site(), count: program.siteCount))
    }
    return starts[program.index]
  }

  /// A reader that was found here, where the record is of the type it was found for.
  @inline(__always)
  mutating func reader(at site: Int, for record: Unmanaged<AnyObject>) -> Unmanaged<FieldReader>? {
    let type = record._withUnsafeGuaranteedRef { ObjectIdentifier(Swift.type(of: $0)) }
    let reader =
      sites[site].type == type ? sites[site].reader : sites[site].otherType == type ? sites[site].otherReader : nil
    if trace != nil, let reader { note(reader, record) }
    return reader
  }

  private mutating func note(_ reader: Unmanaged<FieldReader>, _ record: Unmanaged<AnyObject>) {
    reader._withUnsafeGuaranteedRef { reader in
      if !reader.isShared { recording?.isSteady = false }
      if reader.hasNoSource { return }
      record._withUnsafeGuaranteedRef { trace?.note(reader.source.number($0)) }
    }
  }

  /// Looks for the reader by its name and the hash of it; nil where the type has no such field.
  mutating func find(_ record: RecordReference, name: String, hash: UInt32, for site: Int) -> FieldReader? {
    guard let reader = self.reader(record, name: name, hash: hash) else { return nil }
    let last = sites[site]
    sites[site] = Site(
      type: record.type, reader: .passUnretained(reader), otherType: last.type, otherReader: last.reader)
    return reader
  }

  /// The reader of a field whose name is known only now.
  mutating func reader(_ record: RecordReference, name: String, hash: UInt32) -> FieldReader? {
    guard let reader = table(of: record).reader(named: name, hash: hash) else { return nil }
    if !reader.isShared { recording?.isSteady = false }
    trace?.note(reader.source.number(record.object))
    return reader
  }

  var isRecording: Bool { recording != nil }

  /// Begins a trace, or ends it; the one before is given back.
  mutating func exchange(trace other: consuming RenderTrace?) -> RenderTrace? {
    swap(&trace, &other)
    return other
  }

  /// Begins a recording, or ends it; the one before is given back. There is none without a trace.
  mutating func exchange(recording other: consuming IncludeRecording?) -> IncludeRecording? {
    swap(&recording, &other)
    return other
  }

  /// Notes what a filter reads of a value without asking for its fields one by one.
  mutating func note(_ input: Value, to filter: FilterEntry) {
    guard trace != nil else { return }
    switch input {
    case .record(let record):
      let table = table(of: record)
      if !table.isShared { noteUnsteady() }
      if let source = table.source { trace?.note(source.number(record.object)) }
    case .list, .tuple, .lazyList, .dictionary: break
    default: return
    }
    if filter.printsRecords { trace?.noteUnknown() }
  }

  mutating func note(template: Int) { trace?.note(template: template) }

  /// Notes what was read for an include that is copied.
  mutating func note(_ other: RenderTrace) { trace?.note(other) }

  /// The include that is being recorded reads what may be different on another page.
  mutating func noteUnsteady() { recording?.isSteady = false }

  mutating func table(of record: RecordReference) -> FieldTable {
    for known in tables where known.type == record.type { return known.table }
    tables.append((record.type, record.table))
    return tables[tables.count - 1].table
  }
}
