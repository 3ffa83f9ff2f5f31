/// The quotations of a text, with the speakers that the text names for them.
struct QuoteReader {
  private let view: TokenView
  private let attributions: AttributionReader
  private let antecedents: AntecedentReader
  private let spans: [QuoteSpan]
  private let kinds: QuoteKindReader
  private let register: NameRegister
  private let layout: TextLayout

  init(_ view: TokenView, pairing: QuotePairing, register: NameRegister, dates: [DateReading]) {
    self.view = view
    self.register = register
    layout = TextLayout(view)
    spans = QuoteSpanFinder(view: view, pairing: pairing, layout: layout).spans()
    var dateStart = [Int32](repeating: -1, count: view.count)
    for date in dates {
      for token in date.tokens { dateStart[token] = Int32(truncatingIfNeeded: date.tokens.lowerBound) }
    }
    let phrases = PhraseReader(view: view, pairing: pairing, register: register, dateStart: dateStart)
    attributions = AttributionReader(view: view, pairing: pairing, phrases: phrases)
    antecedents = AntecedentReader(view: view, phrases: phrases, layout: layout, spans: spans)
    kinds = QuoteKindReader(view: view)
  }

  /// Every quotation in prose, in order.
  func quotes(in blocks: [TextBlock]) -> [Quote] {
    var quotes: [Quote] = []
    quotes.reserveCapacity(spans.count)
    var last: Attributed?
    for (place, span) in spans.enumerated() where isProse(span, blocks) {
      let next = place + 1 < spans.count ? spans[place + 1].open : view.count
      let (kind, attribution) = reading(of: span, next: next, after: last)
      if kind != .scare { last = attribution.map { ($0, span) } }
      quotes.append(quote(span.tokens, kind, attribution))
    }
    return merged(quotes, indirect(in: blocks))
  }
}

extension QuoteReader {
  private typealias Attributed = (attribution: QuoteAttribution, span: QuoteSpan)

  private func reading(
    of span: QuoteSpan, next: Int, after last: Attributed?
  ) -> (kind: Quote.Kind, attribution: QuoteAttribution?) {
    if let last, resumes(last, span) { return (.direct, last.attribution.inherited) }
    let own = own(span, next: next) ?? last.flatMap { adds($0, span) }
    let kind = kinds.form(of: span, own)
    if kind == .scare || own != nil { return (kind, kind == .scare ? nil : own) }
    guard kind == .direct else { return (kind, nil) }
    if let last, continues(last, span) { return (.direct, last.attribution.inherited) }
    return (.direct, announcedBefore(span) ?? reportedBefore(span))
  }

  /// What is reported without marks, in sentences that have no quotation.
  private func indirect(in blocks: [TextBlock]) -> [Quote] {
    let reader = IndirectReader(view: view, attributions: attributions)
    var quotes: [Quote] = []
    quotes.reserveCapacity(view.count / 128)
    var spans = self.spans[...]
    var start = 0
    while start < view.count {
      let sentence = start..<layout.endOfSentence(start)
      start = sentence.upperBound
      while let span = spans.first, span.close < sentence.lowerBound { spans.removeFirst() }
      if let span = spans.first, span.open < sentence.upperBound { continue }
      guard blocks[Int(view.tokens[sentence.lowerBound].block)].kind == .prose,
        let report = reader.report(in: sentence)
      else { continue }
      quotes.append(quote(report.tokens, .indirect, report.attribution))
    }
    return quotes
  }

  private func merged(_ marked: [Quote], _ unmarked: [Quote]) -> [Quote] {
    if unmarked.isEmpty { return marked }
    var quotes: [Quote] = []
    quotes.reserveCapacity(marked.count + unmarked.count)
    var rest = unmarked[...]
    for quote in marked {
      while let first = rest.first, first.range.lowerBound < quote.range.lowerBound {
        quotes.append(first)
        rest.removeFirst()
      }
      quotes.append(quote)
    }
    return quotes + rest
  }
}

extension QuoteReader {
  private func isProse(_ span: QuoteSpan, _ blocks: [TextBlock]) -> Bool {
    blocks[Int(view.tokens[span.open].block)].kind == .prose
  }

  private func own(_ span: QuoteSpan, next: Int) -> QuoteAttribution? {
    let limit = min(layout.endOfSentence(span.close), next)
    let after = attributions.attribution(after: span, limit: limit)
    if let after, view.word(span.close + 1) != .as, !isByOutlet(after, of: span) { return after }
    return attributions.attribution(before: span, start: layout.startOfSentence(span.open)) ?? after
  }

  /// "Ruiz said that it “might be so”, the BBC adds": what an outlet says of somebody's words in the middle of a sentence.
  private func isByOutlet(_ attribution: QuoteAttribution, of span: QuoteSpan) -> Bool {
    !view.flag(span.open, .sentenceStart)
      && register.name(at: attribution.speaker.tokens.lowerBound)?.kind == .organization
  }

  /// Whether the sentence goes on with the words of the same speaker: `“…,” she said, “…”`.
  private func resumes(_ last: Attributed, _ span: QuoteSpan) -> Bool {
    guard last.attribution.isAfter, layout.startOfSentence(span.open) <= last.span.close else { return false }
    switch view.mark(span.open - 1) {
    case .comma, .dash: return view.has(span.open - 2, PhraseReader.speech) || span.open - last.span.close < 16
    default: return view.capitalized(span.open + 1) && kinds.isUtterance(span)
    }
  }

  /// `“…,” said Ana Ruiz, adding that it was “…”`.
  private func adds(_ last: Attributed, _ span: QuoteSpan) -> QuoteAttribution? {
    guard last.attribution.isAfter, layout.startOfSentence(span.open) <= last.span.close,
      span.open - last.span.close < 40,
      let cue = (last.span.close..<span.open).last(where: {
        view.endsIn("ing", $0) && view.has($0, PhraseReader.speech)
      })
    else { return nil }
    return QuoteAttribution(speaker: last.attribution.speaker, cue: cue..<cue + 1)
  }

  /// Whether the quotation goes on where the one before stopped: `“…,” she said. “…”`, or a paragraph of its own after it.
  private func continues(_ last: Attributed, _ span: QuoteSpan) -> Bool {
    guard view.flag(span.open, .sentenceStart), layout.endOfSentence(last.span.close) == span.open else { return false }
    if view.tokens[last.span.close].block == view.tokens[span.open].block { return true }
    return layout.endOfBlock(last.span.close) == span.open && view.mark(last.span.close - 1) != .question
      && layout.endOfBlock(span.open) <= span.close + 2
  }

  /// A paragraph that ends "Ana Ruiz said:" before the paragraph of the quotation.
  private func announcedBefore(_ span: QuoteSpan) -> QuoteAttribution? {
    let colon = span.open - 1
    guard colon > 0, view.tokens[colon].block != view.tokens[span.open].block else { return nil }
    let start = layout.startOfSentence(colon)
    guard view.mark(colon) == .colon || view.mark(colon) == .comma else {
      guard view.mark(colon) == .period, attributions.followingNoun(before: colon, start) != nil else { return nil }
      return attributions.announced(before: colon, start)
    }
    let before = QuoteSpan(open: colon + 1, close: span.close, isContinued: false)
    return attributions.attribution(before: before, start: start) ?? attributions.announced(before: colon, start)
  }

  /// The speaker of the sentence before, when it reports without marks: `She said it was late. “We are tired.”`
  private func reportedBefore(_ span: QuoteSpan) -> QuoteAttribution? {
    guard span.open > 0, view.flag(span.open, .sentenceStart) else { return nil }
    if view.tokens[span.open - 1].block != view.tokens[span.open].block,
      layout.endOfBlock(span.open) > span.close + 2
    {
      return nil
    }
    let before = layout.startOfSentence(span.open - 1)..<span.open
    guard !before.contains(where: antecedents.isQuoted) else { return nil }
    let reader = IndirectReader(view: view, attributions: attributions)
    return reader.report(in: before)?.attribution.inherited ?? reader.judge(in: before)?.inherited
  }

  private func quote(_ tokens: Range<Int>, _ kind: Quote.Kind, _ attribution: QuoteAttribution?) -> Quote {
    let range = view.tokens[tokens.lowerBound].start..<view.tokens[tokens.upperBound - 1].end
    guard let attribution else { return Quote(kind: kind, range: range) }
    let speaker = attribution.speaker
    var quote = Quote(
      kind: kind, range: range, speaker: register.range(speaker.tokens),
      antecedent: antecedents.antecedent(of: speaker).map { register.range($0) },
      cue: attribution.cue.map { view.tokens[$0.lowerBound].start..<view.tokens[$0.upperBound - 1].end })
    quote.isPronoun = speaker.kind == .pronoun
    return quote
  }
}
