/// The fields of a record type by name, and how to read each from a value.
///
/// `field` gives any value. `text`, `bytes`, `joined`, `html` and `number` are for fields that are always of that kind: where a template
/// prints one, its bytes go straight to the page, and no value is made for them.
@usableFromInline package struct RecordFields<Record: TemplateRecord>: Sendable {
  @usableFromInline let table: FieldTable

  /// What a field of the record is made of; see `RenderTrace`.
  @usableFromInline package typealias Source = @Sendable (Record) -> UInt32

  /// `typeName` is what an error message calls such a value: "article"; `source` is that of its fields.
  ///
  /// Fields are shared where they tell all pages the same that share a renderer: what templates include and print of
  /// nothing else is rendered once.
  @inlinable package init(_ typeName: String, from source: Source? = nil, isShared: Bool = false) {
    table = FieldTable(typeName, source: source.map { RecordFields.boxed($0) }, isShared: isShared)
  }

  @usableFromInline init(_ table: FieldTable) { self.table = table }

  package var typeName: String { table.typeName }
  package var names: [String] { table.names }

  /// The same fields and one more, of any kind.
  @inlinable package func field(
    _ name: String, from source: Source? = nil, _ getter: @escaping @Sendable (Record) -> Value
  )
    -> RecordFields
  {
    let reader = FieldReader(from: boxed(source), isShared: table.isShared) {
      getter(unsafeDowncast($0, to: RecordBox<Record>.self).value)
    }
    return RecordFields(table.adding(name, reader))
  }

  /// The same fields and one that all pages share, of any kind; what it leads to is shared where its own type says so.
  @inlinable package func shared(_ name: String, _ getter: @escaping @Sendable (Record) -> Value) -> RecordFields {
    let reader = FieldReader(from: boxed(nil), isShared: true) {
      getter(unsafeDowncast($0, to: RecordBox<Record>.self).value)
    }
    return RecordFields(table.adding(name, reader))
  }

  /// The same fields and a text, which is escaped where it is printed.
  @inlinable package func text(
    _ name: String, from source: Source? = nil, _ getter: @escaping @Sendable (Record) -> String
  )
    -> RecordFields
  {
    let reader = FieldReader(from: boxed(source), isShared: table.isShared) {
      .text(getter(unsafeDowncast($0, to: RecordBox<Record>.self).value))
    } print: {
      $1.append(getter(unsafeDowncast($0, to: RecordBox<Record>.self).value), escapes: $2)
    }
    return RecordFields(table.adding(name, reader))
  }

  /// The same fields and a text as UTF-8, which is escaped where it is printed.
  @inlinable package func bytes(
    _ name: String, from source: Source? = nil, _ getter: @escaping @Sendable (Record) -> [UInt8]
  )
    -> RecordFields
  {
    let reader = FieldReader(from: boxed(source), isShared: table.isShared) {
      .string(getter(unsafeDowncast($0, to: RecordBox<Record>.self).value))
    } print: {
      $1.append(getter(unsafeDowncast($0, to: RecordBox<Record>.self).value), escapes: $2)
    }
    return RecordFields(table.adding(name, reader))
  }

  /// The same fields and a text as UTF-8 in two parts, which nothing joins where it is printed.
  @inlinable package func joined(
    _ name: String, from source: Source? = nil, _ getter: @escaping @Sendable (Record) -> ([UInt8], [UInt8])
  ) -> RecordFields {
    let reader = FieldReader(from: boxed(source), isShared: table.isShared) {
      let (head, tail) = getter(unsafeDowncast($0, to: RecordBox<Record>.self).value)
      return .string(head + tail)
    } print: {
      let (head, tail) = getter(unsafeDowncast($0, to: RecordBox<Record>.self).value)
      $1.append(head, escapes: $2)
      $1.append(tail, escapes: $2)
    }
    return RecordFields(table.adding(name, reader))
  }

  /// The same fields and HTML, which is printed as it is.
  @inlinable package func html(
    _ name: String, from source: Source? = nil, _ getter: @escaping @Sendable (Record) -> [UInt8]
  )
    -> RecordFields
  {
    let reader = FieldReader(from: boxed(source), isShared: table.isShared) {
      .safe(getter(unsafeDowncast($0, to: RecordBox<Record>.self).value))
    } print: { record, output, _ in
      output.append(getter(unsafeDowncast(record, to: RecordBox<Record>.self).value))
    }
    return RecordFields(table.adding(name, reader))
  }

  /// The same fields and a whole number.
  @inlinable package func number(
    _ name: String, from source: Source? = nil, _ getter: @escaping @Sendable (Record) -> Int
  )
    -> RecordFields
  {
    let reader = FieldReader(from: boxed(source), isShared: table.isShared) {
      .int(getter(unsafeDowncast($0, to: RecordBox<Record>.self).value))
    } print: { record, output, _ in
      output.append(decimal: getter(unsafeDowncast(record, to: RecordBox<Record>.self).value))
    }
    return RecordFields(table.adding(name, reader))
  }

  @inlinable func boxed(_ source: Source?) -> FieldSource? {
    if let source { RecordFields.boxed(source) } else { table.source }
  }

  @inlinable static func boxed(_ source: @escaping Source) -> FieldSource {
    FieldSource { source(unsafeDowncast($0, to: RecordBox<Record>.self).value) }
  }
}
