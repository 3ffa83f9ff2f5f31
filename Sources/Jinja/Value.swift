/// A value that an expression can have.
package enum Value: Sendable {
  /// A name or attribute that does not exist; printing it is an error that names it.
  case undefined(String)
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
  case record(any TemplateRecord)
  /// Elements made when they are asked for.
  case lazyList(LazyList)

  /// A string to be escaped where it is printed.
  package static func text(_ text: String) -> Value { .string(Array(text.utf8)) }
  package static func text(_ text: String?) -> Value { text.map { .string(Array($0.utf8)) } ?? .none }
}

/// A list whose elements are made when they are asked for.
package struct LazyList: Sendable {
  package let count: Int
  package let element: @Sendable (Int) -> Value

  package init(count: Int, element: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.element = element
  }
}

/// Keys and values in the order of insertion.
package struct ValueDictionary: Sendable {
  package private(set) var entries: [(key: String, value: Value)]

  package init(_ entries: [(key: String, value: Value)] = []) { self.entries = entries }
}
