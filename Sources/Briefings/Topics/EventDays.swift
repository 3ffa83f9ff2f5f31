import Bytes
import Language

/// A day of a sentence in a timeline, with the words that tell it.
struct EventDay {
  var date: DateMention
  /// The whole range where the day begins one: "from March 3 to March 5".
  var wording: Range<Int32>
}

/// Takes the two ends of a range of days as one event.
struct EventDays {
  private static let joining = ["to", "through", "until", "till", "-", "\u{2013}"].map { Array($0.utf8) }
  private static let and = Array("and".utf8)
  private static let between = Array("between ".utf8)

  /// The bytes that the ranges of the dates are in.
  let text: [UInt8]

  /// `dates` in the order of the text.
  func joined(_ dates: [DateMention]) -> [EventDay] {
    var days: [EventDay] = []
    for date in dates {
      if let last = days.indices.last, isRange(days[last], date) {
        days[last].wording = days[last].wording.lowerBound..<date.range.upperBound
      } else {
        days.append(EventDay(date: date, wording: date.range))
      }
    }
    return days
  }

  private func isRange(_ first: EventDay, _ second: DateMention) -> Bool {
    guard let start = first.date.value, let end = second.value, start < end, start.precision == end.precision,
      first.wording.upperBound < second.range.lowerBound
    else { return false }
    let words = text[Int(first.wording.upperBound)..<Int(second.range.lowerBound)].split(separator: 0x20)
    guard words.count == 1, let joint = words.first.map({ $0.map(\.asciiLowercased) }) else { return false }
    return Self.joining.contains(joint) || joint == Self.and && followsBetween(first.wording)
  }

  private func followsBetween(_ wording: Range<Int32>) -> Bool {
    text[..<Int(wording.lowerBound)].suffix(Self.between.count).map(\.asciiLowercased) == Self.between
  }
}
