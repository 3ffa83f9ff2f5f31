import Bytes

/// The fields of a record type without the type, so that reading one asks the runtime nothing.
@usableFromInline
final class FieldTable: Sendable {
  let typeName: String
  let names: [String]
  private let hashes: [UInt32]
  let readers: [FieldReader]
  /// Of fields that name none of their own.
  @usableFromInline let source: FieldReader.Source?
  /// Whether the fields tell all pages the same that share a renderer.
  @usableFromInline let isShared: Bool

  @usableFromInline init(
    _ typeName: String, names: [String] = [], readers: [FieldReader] = [], source: FieldReader.Source?, isShared: Bool
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

/// Reads one field of the records in boxes of one type.
@usableFromInline
final class FieldReader: Sendable {
  @usableFromInline typealias Read = @Sendable (AnyObject) -> Value
  @usableFromInline typealias Source = @Sendable (AnyObject) -> UInt32
  @usableFromInline typealias Print = @Sendable (AnyObject, inout OutputBuffer, Bool) -> Void

  let read: Read
  /// Whether `print` may be called instead: the field is always of one kind.
  let prints: Bool
  /// Prints the field without making a value of it, escaped if so told.
  let print: Print
  /// What the field is made of; see `RenderTrace`. Always there: what all render tasks share is called without a
  /// reference to it being counted, but not unwrapped so.
  let source: Source
  /// Whether it tells all pages the same that share a renderer.
  let isShared: Bool

  @usableFromInline init(from source: Source?, isShared: Bool, read: @escaping Read) {
    self.source = source ?? { _ in RenderTrace.none }
    self.isShared = isShared
    self.read = read
    prints = false
    print = { _, _, _ in }
  }

  @usableFromInline init(from source: Source?, isShared: Bool, read: @escaping Read, print: @escaping Print) {
    self.source = source ?? { _ in RenderTrace.none }
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
