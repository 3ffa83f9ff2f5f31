import Language
import Testing

/// Whatever the bytes, the analysis ends, and its ranges lie in the text and in order.
struct HostileTextTests {
  @Test func survivesShuffledWordsMarksAndBytes() throws {
    var words: [String] = []
    for name in ["dates", "quotes", "sentences"] {
      for line in try Cases.lines(of: name) { words += line.split(separator: " ").map(String.init) }
    }
    let marks = ["\"", "“", "”", "'", ",", ".", "\n", "\n\"", "(", ")", "said", "of", "who", "and", "2024", "May", "-"]
    var random = RandomNumbers(state: 42)
    for round in 0..<3000 {
      var text: [UInt8] = []
      for _ in 0..<random.next(60) {
        text += (random.next(3) == 0 ? marks[random.next(marks.count)] : words[random.next(words.count)]).utf8
        if random.next(5) > 0 { text.append(0x20) }
      }
      if round % 5 == 0, !text.isEmpty { text[random.next(text.count)] = UInt8(random.next(256)) }
      expectOrder(Analyzed(bytes: text).analysis, length: text.count)
    }
  }

  private func expectOrder(_ analysis: TextAnalysis, length: Int) {
    var last: Int32 = 0
    for date in analysis.dates {
      #expect(date.range.lowerBound >= last)
      last = date.range.upperBound
    }
    last = 0
    for name in analysis.names {
      #expect(name.range.lowerBound >= last)
      last = name.range.upperBound
    }
    last = 0
    for quote in analysis.quotes {
      #expect(quote.range.lowerBound >= last && quote.range.upperBound <= length)
      last = quote.range.lowerBound
    }
  }
}

/// The same numbers in every run (Knuth's linear congruential generator).
private struct RandomNumbers {
  var state: UInt64

  /// From 0 to below `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
