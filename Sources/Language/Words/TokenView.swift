/// A text with its tokens and what the lexicon knows of them: what every rule reads. Lives only inside one call.
struct TokenView {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let classes: UnsafeBufferPointer<LexicalClass>
  let values: UnsafeBufferPointer<UInt8>

  var count: Int { tokens.count }

  @inline(__always) func has(_ index: Int, _ some: LexicalClass) -> Bool {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return false }
    return !classes[Int(tokens[index].lexeme)].isDisjoint(with: some)
  }

  /// What the lexicon knows of the word here; nothing for marks and numbers.
  @inline(__always) func classes(_ index: Int) -> LexicalClass {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return [] }
    return classes[Int(tokens[index].lexeme)]
  }

  @inline(__always) func value(_ index: Int) -> Int {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return 0 }
    return Int(values[Int(tokens[index].lexeme)])
  }

  /// Of a word, 0 where none is or where it is unknown.
  @inline(__always) func lexeme(_ index: Int) -> UInt16 { isWord(index) ? tokens[index].lexeme : 0 }

  @inline(__always) func word(_ index: Int) -> Word? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return nil }
    return Word(rawValue: tokens[index].lexeme)
  }

  @inline(__always) func mark(_ index: Int) -> Mark? {
    guard index >= 0, index < tokens.count, tokens[index].kind == .punctuation || tokens[index].kind == .symbol else {
      return nil
    }
    return Mark(rawValue: tokens[index].lexeme)
  }

  @inline(__always) func isWord(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .word
  }
  @inline(__always) func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == .number
  }

  @inline(__always) func flag(_ index: Int, _ flag: Token.Flags) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].flags.contains(flag)
  }

  @inline(__always) func capitalized(_ index: Int) -> Bool { isWord(index) && flag(index, .capitalized) }
  @inline(__always) func spaceBefore(_ index: Int) -> Bool { index >= tokens.count || flag(index, .spaceBefore) }

  @inline(__always) func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

  /// Where the first token stands that is no word, or one of initials, which alone can end a sentence; else `end`.
  func endOfPlainWords(from first: Int, to end: Int) -> Int {
    var index = first
    while index < end, tokens[index].kind == .word, !tokens[index].flags.contains(.dotted) { index &+= 1 }
    return index
  }

  /// Where the first punctuation from `first` on stands, else `end`.
  func placeOfPunctuation(from first: Int, to end: Int) -> Int {
    var index = first
    while index < end, tokens[index].kind != .punctuation { index &+= 1 }
    return index
  }

  /// The tokens from `first` on that are in the same block.
  func block(from first: Int) -> Range<Int> {
    var end = first
    while end < tokens.count, tokens[end].block == tokens[first].block { end += 1 }
    return first..<end
  }
}

extension Lexicon {
  /// Lets `body` read `tokens` of `text` together with this lexicon.
  func withView<Result>(
    of tokens: UnsafeBufferPointer<Token>, in text: UnsafeBufferPointer<UInt8>, _ body: (TokenView) -> Result
  ) -> Result {
    classes.withUnsafeBufferPointer { classes in
      values.withUnsafeBufferPointer { values in
        body(TokenView(text: text, tokens: tokens, classes: classes, values: values))
      }
    }
  }
}
