/// Writes JSON with keys in the order they are given, which `JSONEncoder` cannot promise.
///
/// Objects and arrays are closures, so that brackets always match:
///
///     var json = JSONWriter(pretty: true)
///     json.object { $0.member("id", "venezuela"); $0.array("articles") { $0.element(1) } }
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  /// `pretty` breaks lines and indents by two spaces; otherwise nothing is written that need not be.
  /// `capacity` is how many bytes to make room for at once.
  package init(pretty: Bool = false, capacity: Int = 0) {
    self.pretty = pretty
    bytes.reserveCapacity(capacity)
  }

  /// A whole object: at the top, or as the next element of an array.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest("{", "}", body)
  }

  /// An array: at the top, or as the next element of an array.
  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest("[", "]", body)
  }

  package mutating func object(_ key: StaticString, _ body: (inout JSONWriter) throws -> Void) rethrows {
    begin(key)
    try nest("{", "}", body)
  }

  package mutating func array(_ key: StaticString, _ body: (inout JSONWriter) throws -> Void) rethrows {
    begin(key)
    try nest("[", "]", body)
  }

  package mutating func member(_ key: StaticString, _ value: some JSONScalar) {
    begin(key)
    element(value)
  }

  package mutating func element(_ value: some JSONScalar) {
    separate()
    value.appendJSON(to: &bytes)
    needsComma = true
  }

  /// As the other `member`, for texts, which most members are: what is generic is not specialized in other modules.
  package mutating func member(_ key: StaticString, _ text: String) {
    begin(key)
    element(text)
  }

  package mutating func element(_ text: String) {
    separate()
    bytes.appendJSONString(text.utf8)
    needsComma = true
  }

  /// As the other `member`; the bytes are UTF-8.
  package mutating func member(_ key: StaticString, _ text: [UInt8]) {
    begin(key)
    separate()
    bytes.appendJSONString(text)
    needsComma = true
  }

  /// A member whose value is JSON already.
  package mutating func member(_ key: StaticString, json: some Sequence<UInt8>) {
    begin(key)
    element(json: json)
  }

  /// An element that is JSON already.
  package mutating func element(json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }
}

extension JSONWriter {
  private mutating func begin(_ key: StaticString) {
    separate()
    // Keys are words of the program, which hold nothing that JSON escapes.
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
    afterKey = true
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    needsComma = false
    let start = bytes.count
    try body(&self)
    depth -= 1
    if bytes.count > start { breakLine() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
