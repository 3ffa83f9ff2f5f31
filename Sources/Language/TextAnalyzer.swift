/// Analyses one text: tokens once, everything else from them.
package struct TextAnalyzer: Sendable {
  private let lexicon = Lexicon.english
  private let phrases = DatePhrases.english
  private let holidays = HolidayNames.english

  package init() {}

  /// `text` is UTF-8; `blocks` are its parts in order, not overlapping. Never fails, whatever the bytes.
  package func tokens(of text: [UInt8], blocks: [TextBlock]) -> [Token] {
    text.withUnsafeBufferPointer { text in
      var tokenizer = Tokenizer(text, lexicon: lexicon)
      for (index, block) in blocks.enumerated() where block.kind != .skipped {
        tokenizer.scan(block.range.clamped(to: 0..<text.count), block: index)
      }
      var tokens = tokenizer.tokens
      for start in sentenceStarts(of: tokens, in: text) { tokens[start].flags.insert(.sentenceStart) }
      return tokens
    }
  }

  /// What `tokens` of `text` say, dates read against `published`.
  package func analysis(
    of text: [UInt8], tokens: [Token], blocks: [TextBlock], published: CalendarDate?
  ) -> TextAnalysis {
    var analysis = TextAnalysis(sentences: sentences(of: tokens, blocks: blocks))
    text.withUnsafeBufferPointer { text in
      tokens.withUnsafeBufferPointer { tokens in
        lexicon.withView(of: tokens, in: text) { view in
          var scanner = DateScanner(view, phrases: phrases, holidays: holidays)
          scanner.scan(blocks)
          var nameScanner = NameScanner(view)
          nameScanner.scan()
          let register = NameRegister(view, nameScanner.names)
          analysis.names = register.mentions()
          let quoteReader = QuoteReader(
            view, pairing: QuotePairing(view), register: register, dates: scanner.readings)
          analysis.quotes = quoteReader.quotes(in: blocks)
          analysis.dates = DateReader(view: view, published: published).mentions(of: scanner.readings)
        }
      }
    }
    return analysis
  }
}

extension TextAnalyzer {
  /// The days on which an article without a date can have been published, as expressions like "on Thursday, Nov. 27,
  /// two days ago" imply them; in order, within `years`. Nil when the text implies nothing, empty when it contradicts
  /// itself.
  package func dateProposals(
    of text: [UInt8], tokens: [Token], blocks: [TextBlock], years: ClosedRange<Int>
  ) -> [CalendarDate]? {
    text.withUnsafeBufferPointer { text in
      tokens.withUnsafeBufferPointer { tokens in
        lexicon.withView(of: tokens, in: text) { view in
          var scanner = DateScanner(view, phrases: phrases, holidays: holidays)
          scanner.scan(blocks)
          return DateProposal(view: view, readings: scanner.readings, years: years).days()
        }
      }
    }
  }
}

extension TextAnalyzer {
  private func sentenceStarts(of tokens: [Token], in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    tokens.withUnsafeBufferPointer { tokens in
      lexicon.withView(of: tokens, in: text) { view in
        var splitter = SentenceSplitter(view, QuotePairing(view))
        splitter.split()
        return splitter.starts
      }
    }
  }

  private func sentences(of tokens: [Token], blocks: [TextBlock]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 16)
    var first = 0
    while first < tokens.count {
      var end = first + 1
      while end < tokens.count, !tokens[end].flags.contains(.sentenceStart) { end += 1 }
      let block = tokens[first].block
      if blocks[Int(block)].kind == .prose {
        sentences.append(Sentence(range: tokens[first].start..<tokens[end - 1].end, block: block))
      }
      first = end
    }
    return sentences
  }
}
