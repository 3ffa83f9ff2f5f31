import Bytes

/// Analyses one text: tokens once, everything else from them.
package struct TextAnalyzer: Sendable {
  private let lexicon = Lexicon.english
  private let phrases = DatePhrases.english
  private let holidays = HolidayNames.english

  package init() {}

  /// `text` is UTF-8; `blocks` are its parts in order, not overlapping. Never fails, whatever the bytes.
  package func tokens(of text: [UInt8], blocks: [TextBlock]) -> [Token] { read(text, blocks).tokens }

  /// The tokens of `text` and what they say, dates read against `published`.
  package func analyze(
    _ text: [UInt8], blocks: [TextBlock], published: CalendarDate?
  ) -> (tokens: [Token], analysis: TextAnalysis) {
    let (tokens, starts, pairing) = read(text, blocks)
    var analysis = TextAnalysis(sentences: sentences(of: tokens, starts, blocks).fitted)
    withView(of: tokens, in: text) { view in
      let dates = dates(view, blocks)
      let names = NameScanner.names(in: view)
      let quotes = QuoteReader(view, pairing: pairing, register: names, dates: dates)
      analysis.names = names.mentions().fitted
      analysis.quotes = quotes.quotes(in: blocks).fitted
      analysis.dates = DateReader(view: view, published: published).mentions(of: dates).fitted
    }
    return (tokens, analysis)
  }
}

extension TextAnalyzer {
  /// The days on which an article without a date can have been published, as expressions like "on Thursday, Nov. 27,
  /// two days ago" imply them; in order, within `years`. Nil when the text implies nothing, empty when it contradicts
  /// itself.
  package func dateProposals(
    of text: [UInt8], tokens: [Token], blocks: [TextBlock], years: ClosedRange<Int>
  ) -> [CalendarDate]? {
    withView(of: tokens, in: text) { view in
      DateProposal(view: view, readings: dates(view, blocks), years: years).days()
    }
  }
}

extension TextAnalyzer {
  private func withView<Result>(of tokens: [Token], in text: [UInt8], _ body: (TokenView) -> Result) -> Result {
    text.withUnsafeBufferPointer { text in
      tokens.withUnsafeBufferPointer { tokens in lexicon.withView(of: tokens, in: text, body) }
    }
  }

  private func dates(_ view: TokenView, _ blocks: [TextBlock]) -> [DateReading] {
    var scanner = DateScanner(view, phrases: phrases, holidays: holidays)
    scanner.scan(blocks)
    return scanner.readings
  }

  /// The tokens, which of them open sentences, and which marks belong together.
  private func read(_ text: [UInt8], _ blocks: [TextBlock]) -> (tokens: [Token], starts: [Int], QuotePairing) {
    text.withUnsafeBufferPointer { text in
      var tokens = lexicon.withTable { Tokenizer.tokens(of: text, blocks, $0) }
      let (starts, pairing) = tokens.withUnsafeBufferPointer { tokens in
        lexicon.withView(of: tokens, in: text) { view in
          var splitter = SentenceSplitter(view, QuotePairing(view))
          splitter.split()
          return (splitter.starts, splitter.pairing)
        }
      }
      for start in starts { tokens[start].flags.insert(.sentenceStart) }
      return (tokens, starts, pairing)
    }
  }

  /// `starts` are the tokens that open sentences, ascending.
  private func sentences(of tokens: [Token], _ starts: [Int], _ blocks: [TextBlock]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(starts.count)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : tokens.count
      guard start < end else { continue }
      let block = tokens[start].block
      if blocks[Int(block)].kind == .prose {
        sentences.append(Sentence(range: tokens[start].start..<tokens[end - 1].end, block: block))
      }
    }
    return sentences
  }
}
