/// What English text says, as far as that can be known without any topic. All ranges are byte offsets in the text
/// that was analysed, in ascending order; `Int32` because an article is never two gigabytes.
package struct TextAnalysis: Sendable {
  package var sentences: [Sentence]
  package var quotes: [Quote]
  package var dates: [DateMention]
  package var names: [NameMention]

  package init(
    sentences: [Sentence] = [], quotes: [Quote] = [], dates: [DateMention] = [], names: [NameMention] = []
  ) {
    self.sentences = sentences
    self.quotes = quotes
    self.dates = dates
    self.names = names
  }
}

extension TextAnalysis {
  /// The name that ends where these words do.
  package func name(ending words: Range<Int32>) -> NameMention? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.upperBound < words.upperBound { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].range.upperBound == words.upperBound ? names[low] : nil
  }
}

/// A part of the text that is analysed as one: sentences never cross blocks, quotations may.
package struct TextBlock: Sendable {
  package enum Kind: Sendable {
    /// Running text: sentences, quotes, dates, names.
    case prose
    /// A heading: names are counted, nothing is cited from it.
    case heading
    /// Code, rules, promos: passed over.
    case skipped
  }

  private var bounds: Range<Int32>
  package var kind: Kind

  package init(range: Range<Int>, kind: Kind) {
    bounds = Int32(range.lowerBound)..<Int32(range.upperBound)
    self.kind = kind
  }

  package var range: Range<Int> {
    get { Int(bounds.lowerBound)..<Int(bounds.upperBound) }
    set { bounds = Int32(newValue.lowerBound)..<Int32(newValue.upperBound) }
  }
}

package struct Sentence: Sendable, Equatable {
  /// From its first letter or mark to its last, no white space around it.
  package var range: Range<Int32>
  /// Index of the block it is in.
  package var block: Int32
}

package struct Quote: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// A whole utterance in quotation marks.
    case direct
    /// Quoted words inside the reporter's sentence: Cuba said he wants “to overthrow the government.”
    case mixed
    /// Reported without marks: the minister said that the talks had failed.
    case indirect
    /// Marks of distance or naming, not of speech: the “Turkish exile”.
    case scare
  }

  package var kind: Kind
  /// With its quotation marks; over several paragraphs, from the first mark to the last.
  package var range: Range<Int32>
  /// The words that name the speaker, where the text says who spoke and there is only one reading.
  package var speaker: Range<Int32>?
  /// Whether `speaker` is a pronoun, which names nobody without an antecedent.
  package var isPronoun = false
  /// The name that `speaker` stands for when it is a pronoun or a role ("he", "the president"): an earlier mention.
  package var antecedent: Range<Int32>?
  /// The words that mark it as speech: said, according to, in a post on.
  package var cue: Range<Int32>?
}

/// A date expression and what it means, read against the day the article was published.
package struct DateMention: Sendable, Equatable {
  /// The whole expression with its preposition: "on Saturday", "two days ago".
  package var range: Range<Int32>
  /// Nil where the expression needs a publication date and there is none, or where it stays ambiguous.
  package var value: PartialDate?
  /// True when it tells of something not yet done on the day of publication.
  package var isFuture: Bool

  package init(range: Range<Int32>, value: PartialDate?, isFuture: Bool = false) {
    self.range = range
    self.value = value
    self.isFuture = isFuture
  }
}

/// A date as exactly as it is known.
package struct PartialDate: Sendable, Hashable, Comparable {
  package enum Precision: String, Sendable { case day, week, month, quarter, year }
  /// The first day of the period.
  package var start: CalendarDate
  package var precision: Precision

  package init(_ start: CalendarDate, _ precision: Precision = .day) {
    self.start = start
    self.precision = precision
  }

  package static func < (left: PartialDate, right: PartialDate) -> Bool { left.start < right.start }
}

extension PartialDate: CustomStringConvertible {
  /// `2025-11-29`, `2025-W48`, `2025-11`, `2025-Q4` or `2025`.
  package var description: String {
    let day = start.description
    switch precision {
    case .day: return day
    case .week: return "\(start.isoWeek.year)-W\(start.isoWeek.week < 10 ? "0" : "")\(start.isoWeek.week)"
    case .month: return String(day.prefix(7))
    case .quarter: return "\(day.prefix(4))-Q\((start.month + 2) / 3)"
    case .year: return String(day.prefix(4))
    }
  }
}

extension CalendarDate {
  /// The ISO 8601 week this day is in, with the year that week belongs to.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let firstDay = CalendarDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? thursday.dayNumber
    return (thursday.year, (thursday.dayNumber - firstDay) / 7 + 1)
  }
}

/// A capitalised name found by its form alone, every mention of it.
package struct NameMention: Sendable, Equatable {
  package enum Kind: String, Sendable { case person, place, organization, unknown }
  package var range: Range<Int32>
  package var kind: Kind
  /// The first full mention this one repeats ("Trump" after "Donald Trump"), or its own range.
  package var full: Range<Int32>
}
