/// The fields of a record type by name, and how to read each from a value.
package struct RecordFields<Record: Sendable>: Sendable {
  package typealias Getter = @Sendable (Record) -> Value

  package let typeName: String
  package private(set) var names: [String] = []
  package private(set) var getters: [Getter] = []

  /// `typeName` is what an error message calls such a value: "article".
  package init(_ typeName: String) { self.typeName = typeName }

  /// The same fields and one more.
  package func field(_ name: String, _ getter: @escaping Getter) -> RecordFields {
    var extended = self
    extended.names.append(name)
    extended.getters.append(getter)
    return extended
  }
}
