/// The fields of a record type by name, and how to read each from a value.
package struct RecordFields<Record: Sendable>: Sendable {
  package typealias Getter = @Sendable (Record) -> Value

  let table: FieldTable

  /// `typeName` is what an error message calls such a value: "article".
  package init(_ typeName: String) { table = FieldTable(typeName, [], []) }

  private init(_ table: FieldTable) { self.table = table }

  package var typeName: String { table.typeName }
  package var names: [String] { table.names }

  /// The same fields and one more.
  package func field(_ name: String, _ getter: @escaping Getter) -> RecordFields {
    let reader: FieldTable.Reader = { getter($0.assumingMemoryBound(to: Record.self).pointee) }
    return RecordFields(FieldTable(typeName, table.names + [name], table.readers + [reader]))
  }
}

/// The fields of a record type without the type, so that reading one asks the runtime nothing.
final class FieldTable: Sendable {
  /// Reads a field from the record at an address, which is of the type the table was made for.
  typealias Reader = @Sendable (UnsafeRawPointer) -> Value

  let typeName: String
  let names: [String]
  let readers: [Reader]

  init(_ typeName: String, _ names: [String], _ readers: [Reader]) {
    self.typeName = typeName
    self.names = names
    self.readers = readers
  }
}
