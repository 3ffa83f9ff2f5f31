/// One block of an article with a stable anchor: passage `n`, counted from 1 with promos, is `#pn`.
package struct Passage: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case heading, paragraph, quote, list, table, code, footnotes, rule, html, promo
  }

  package var kind: Kind
  @usableFromInline let levelByte: UInt8
  @usableFromInline let textRange: Range<Int32>
  @usableFromInline let sourceRange: Range<Int32>
  @usableFromInline let markupRange: Range<Int32>

  package init(kind: Kind, level: Int = 0, text: Range<Int>, source: Range<Int>, markup: Range<Int>) {
    self.kind = kind
    levelByte = UInt8(clamping: level)
    textRange = Int32(text.lowerBound)..<Int32(text.upperBound)
    sourceRange = Int32(source.lowerBound)..<Int32(source.upperBound)
    markupRange = Int32(markup.lowerBound)..<Int32(markup.upperBound)
  }

  /// 1 to 6 for a heading, otherwise 0.
  @inlinable package var level: Int { Int(levelByte) }
  /// Byte offsets in `Document.text`, without the LF that follows.
  @inlinable package var text: Range<Int> { Int(textRange.lowerBound)..<Int(textRange.upperBound) }
  /// Byte offsets in the source file.
  @inlinable package var source: Range<Int> { Int(sourceRange.lowerBound)..<Int(sourceRange.upperBound) }
  /// Byte offsets in `Document.markup`.
  @inlinable package var markup: Range<Int> { Int(markupRange.lowerBound)..<Int(markupRange.upperBound) }
}
