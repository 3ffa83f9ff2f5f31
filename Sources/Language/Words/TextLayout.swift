/// Where the sentence and the block of each token begin and end, so that no rule has to look for them.
struct TextLayout {
  private struct Place {
    var sentenceStart: Int32
    var sentenceEnd: Int32
    var blockEnd: Int32
  }

  private let places: [Place]

  init(_ view: TokenView) {
    let tokens = view.tokens
    places = [Place](unsafeUninitializedCapacity: tokens.count) { places, count in
      count = tokens.count
      var place = Place(sentenceStart: 0, sentenceEnd: Int32(count), blockEnd: Int32(count))
      for index in tokens.indices.reversed() {
        places.initializeElement(at: index, to: place)
        guard index > 0 else { break }
        if tokens[index].flags.contains(.sentenceStart) { place.sentenceEnd = Int32(truncatingIfNeeded: index) }
        if tokens[index].block != tokens[index - 1].block { place.blockEnd = Int32(truncatingIfNeeded: index) }
      }
      for index in tokens.indices {
        if tokens[index].flags.contains(.sentenceStart) { place.sentenceStart = Int32(truncatingIfNeeded: index) }
        places[index].sentenceStart = place.sentenceStart
      }
    }
  }

  /// The first token of the sentence that this token is in.
  func startOfSentence(_ index: Int) -> Int { Int(places[index].sentenceStart) }
  /// The first token after the sentence that this token is in.
  func endOfSentence(_ index: Int) -> Int { Int(places[index].sentenceEnd) }
  /// The first token after the block that this token is in.
  func endOfBlock(_ index: Int) -> Int { Int(places[index].blockEnd) }
}
