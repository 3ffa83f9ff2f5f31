/// A value that an expression can have.
@usableFromInline package enum Value: Sendable {
  /// A name or attribute that does not exist; printing it is an error that names it.
  indirect case undefined(String)
  case none
  case bool(Bool)
  case int(Int)
  case double(Double)
  /// UTF-8 that is escaped where it is printed.
  case string([UInt8])
  /// UTF-8 that is HTML already.
  case safe([UInt8])
  case list([Value])
  case tuple([Value])
  /// In the order of insertion.
  case dictionary(ValueDictionary)
  case record(RecordReference)
  /// Elements made when they are asked for.
  indirect case lazyList(LazyList)
  /// A macro, namespace, loop or function of the page being rendered.
  case object(ObjectReference)

  /// A string to be escaped where it is printed.
  @usableFromInline package static func text(_ text: String) -> Value { .string(Array(text.utf8)) }
  @usableFromInline package static func text(_ text: String?) -> Value { text.map { .string(Array($0.utf8)) } ?? .none }

  /// A record whose fields templates read.
  @inlinable package static func record(_ record: some TemplateRecord) -> Value { .record(RecordReference(record)) }
}

/// A list whose elements are made when they are asked for.
@usableFromInline package struct LazyList: Sendable {
  package let count: Int
  package let element: @Sendable (Int) -> Value
  /// What it prints as where that is not its elements.
  var printed: String?

  package init(count: Int, element: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.element = element
  }
}

/// Where a renderer keeps something that a template made and may change: valid in that renderer only.
@usableFromInline package struct ObjectReference: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case function, macro, namespace, loop, cycler, joiner, module, template, missing
  }
  let kind: Kind
  let index: Int32

  init(_ kind: Kind, _ index: Int) {
    self.kind = kind
    self.index = Int32(truncatingIfNeeded: index)
  }

  /// An argument that was not given.
  static let missing = ObjectReference(.missing, 0)
}
