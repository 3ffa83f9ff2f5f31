/// Analyses one text: tokens once, everything else from them.
package struct TextAnalyzer: Sendable {
  package init() {}

  /// `text` is UTF-8; `blocks` are its parts in order, not overlapping. Never fails, whatever the bytes.
  package func tokens(of text: [UInt8], blocks: [TextBlock]) -> [Token] { [] }

  /// What `tokens` of `text` say, dates read against `published`.
  package func analysis(
    of text: [UInt8], tokens: [Token], blocks: [TextBlock], published: CalendarDate?
  ) -> TextAnalysis { TextAnalysis() }
}
