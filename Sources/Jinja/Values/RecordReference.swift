/// A record in a value: one word. What templates read of it lies behind the table of its type.
@usableFromInline package struct RecordReference: Sendable {
  /// A `RecordBox` of whatever type of record it is.
  @usableFromInline let object: any AnyObject & Sendable

  @inlinable package init<Record: TemplateRecord>(_ record: Record) { object = RecordBox(record) }

  /// The record itself, to be cast to what it may be.
  package var record: any TemplateRecord { holder.record }

  /// The record where it is of a type; quicker than a cast, which asks the runtime.
  @inlinable package func holding<Record: TemplateRecord>(_ type: Record.Type) -> Record? {
    guard self.type == ObjectIdentifier(RecordBox<Record>.self) else { return nil }
    return unsafeDowncast(object, to: RecordBox<Record>.self).value
  }

  /// Tells types of records apart, at the cost of one load.
  @inlinable var type: ObjectIdentifier { ObjectIdentifier(Swift.type(of: object)) }

  /// The fields of the type. Finding it asks the runtime; the renderer remembers it by `type`.
  var table: FieldTable { holder.table }

  func field(named name: String) -> Value? { table.reader(named: name, hash: name.fieldHash)?.read(object) }

  private var holder: any RecordHolder {
    guard let holder = object as? any RecordHolder else { preconditionFailure("a record lies in a box") }
    return holder
  }
}

/// A box whatever is in it.
private protocol RecordHolder: AnyObject {
  var record: any TemplateRecord { get }
  var table: FieldTable { get }
}

/// Holds a record where field readers find it without asking for its type.
@usableFromInline
final class RecordBox<Record: TemplateRecord>: Sendable {
  @usableFromInline let value: Record

  @inlinable init(_ value: Record) { self.value = value }
}

extension RecordBox: RecordHolder {
  fileprivate var record: any TemplateRecord { value }
  fileprivate var table: FieldTable { Record.fields.table }
}
