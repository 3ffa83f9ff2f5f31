/// A YAML value and where it stands in its file.
package struct YAMLValue: Sendable {
  package indirect enum Kind: Sendable {
    case null
    /// `isQuoted` tells "true" from true.
    case scalar(String, isQuoted: Bool)
    case list([YAMLValue])
    case mapping([YAMLField])
  }

  package var kind: Kind
  /// Byte offsets in the file.
  package var range: Range<Int>

  package init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Nil where it is no text.
  var text: String? {
    if case .scalar(let text, _) = kind { text } else { nil }
  }

  /// What messages call such a value.
  package var description: String {
    switch kind {
    case .null: "nothing"
    case .scalar(let text, _): "“\(text)”"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

package struct YAMLField: Sendable {
  package var key: String
  package var keyRange: Range<Int>
  package var value: YAMLValue

  package init(key: String, keyRange: Range<Int>, value: YAMLValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
