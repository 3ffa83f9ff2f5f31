import Bytes

/// The fields of a record type without the type, so that reading one asks the runtime nothing.
@usableFromInline
final class FieldTable: Sendable {
  let typeName: String
  let names: [String]
  private let hashes: [UInt32]
  let readers: [FieldReader]
  /// Of fields that name none of their own.
  @usableFromInline let source: FieldSource?
  /// Whether the fields tell all pages the same that share a renderer.
  @usableFromInline let isShared: Bool

  @usableFromInline init(
    _ typeName: String, names: [String] = [], readers: [FieldReader] = [], source: FieldSource?, isShared: Bool
  ) {
    self.typeName = typeName
    self.source = source
    self.isShared = isShared
    self.names = names
    self.readers = readers
    hashes = names.map(\.fieldHash)
  }

  /// The reader of a field. The hash is the name's, and known before.
  func reader(named name: String, hash: UInt32) -> FieldReader? {
    for index in hashes.indices where hashes[index] == hash && names[index] == name { return readers[index] }
    return nil
  }

  /// The same fields and one more.
  @usableFromInline func adding(_ name: String, _ reader: FieldReader) -> FieldTable {
    FieldTable(typeName, names: names + [name], readers: readers + [reader], source: source, isShared: isShared)
  }
}

/// What a field is made of; see `RenderTrace`. A struct, because an optional closure is called through another one.
@usableFromInline
struct FieldSource: Sendable {
  let number: @Sendable (AnyObject) -> UInt32

  @usableFromInline init(_ number: @escaping @Sendable (AnyObject) -> UInt32) { self.number = number }

  /// That of a field which holds nothing that can change.
  fileprivate static let none = FieldSource { _ in RenderTrace.none }
}

/// Reads one field of the records in boxes of one type.
@usableFromInline
final class FieldReader: Sendable {
  @usableFromInline typealias Read = @Sendable (AnyObject) -> Value
  @usableFromInline typealias Print = @Sendable (AnyObject, inout OutputBuffer, Bool) -> Void

  let read: Read
  /// Whether `print` may be called instead: the field is always of one kind.
  let prints: Bool
  /// Prints the field without making a value of it, escaped if so told.
  let print: Print
  /// Always there: what all render tasks share is called without a reference to it being counted, but not unwrapped so.
  let source: FieldSource
  /// Whether that names none: half of all fields hold nothing that can change.
  let hasNoSource: Bool
  /// Whether it tells all pages the same that share a renderer.
  let isShared: Bool

  @usableFromInline init(from source: FieldSource?, isShared: Bool, read: @escaping Read) {
    self.source = source ?? .none
    hasNoSource = source == nil
    self.isShared = isShared
    self.read = read
    prints = false
    print = { _, _, _ in }
  }

  @usableFromInline init(from source: FieldSource?, isShared: Bool, read: @escaping Read, print: @escaping Print) {
    self.source = source ?? .none
    hasNoSource = source == nil
    self.isShared = isShared
    self.read = read
    prints = true
    self.print = print
  }
}

extension String {
  /// A number that two names of fields seldom share.
  var fieldHash: UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}
