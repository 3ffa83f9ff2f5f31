import TestSupport

/// Makes up reports of events of three weeks: some alike, some copied, some of one event with other figures.
struct RandomReports {
  var numbers: SeededNumbers

  private static let people = [
    "Ana Ruiz", "Tom Berg", "Eva Holm", "Jan Novak", "Maria Lopez", "Pedro Silva", "Ida Lund",
  ]
  private static let places = ["Lindholm", "Arna", "Recife", "Bahia", "Varde", "Ankara", "Lund", "Tromso", "Kiruna"]
  private static let events = [
    "ferry strike", "mill fire", "bridge collapse", "river flood", "harbor vote", "coffee tax",
  ]
  private static let verbs = ["closed", "denied", "promised", "rejected", "watched", "blamed", "praised", "reopened"]
  private static let others = [
    "timber", "salmon", "wages", "insurance", "snow", "railway", "hospital", "ministry", "budget",
  ]

  private mutating func sentence(_ event: Int) -> String {
    let place = Self.places[event % Self.places.count]
    let person = Self.people[event % Self.people.count]
    let what = Self.events[event % Self.events.count]
    let other = numbers.pick(Self.others)
    switch numbers.below(6) {
    case 0:
      return "The \(what) in \(place) \(numbers.pick(Self.verbs)) the \(other), \(person) said in \(place) on Monday."
    case 1:
      return "About \(10 * (1 + numbers.below(4))) people left \(place) after the \(what) of last week began there."
    case 2: return "“We knew nothing of the \(other),” said \(person)."
    case 3: return "\(person) \(numbers.pick(Self.verbs)) the \(other) of \(numbers.pick(Self.places)) in November."
    case 4:
      return "Nobody in \(place) \(numbers.pick(Self.verbs)) the \(what), a word\(numbers.below(400)) of \(other)."
    default:
      return "The \(other) and the \(numbers.pick(Self.others)) cost \(numbers.below(30)) million, said \(person)."
    }
  }

  mutating func text() -> String {
    let event = numbers.below(14)
    let length = 2 + numbers.below(7)
    return (0..<length).map { _ in sentence(event) }.joined(separator: " ")
  }

  /// Every ninth is a copy of the one before it.
  mutating func texts(_ count: Int) -> [String] {
    var texts: [String] = []
    while texts.count < count { texts.append(texts.count % 9 == 8 ? texts[texts.count - 1] : text()) }
    return texts
  }

  mutating func date() -> String { "2025-11-\(10 + numbers.below(20))" }

  /// A few words or a sentence more or less, or another text.
  mutating func edited(_ text: String, among all: [String]) -> String {
    switch numbers.below(6) {
    case 0: return self.text()
    case 1: return numbers.pick(all)
    case 2: return text + " " + sentence(numbers.below(14))
    case 3: return text.replacing(numbers.pick(Self.others), with: numbers.pick(Self.others))
    case 4: return text.replacing(numbers.pick(Self.people), with: numbers.pick(Self.people))
    default:
      return text.split(separator: ". ").dropLast().joined(separator: ". ") + ". The word\(numbers.below(9)) fell."
    }
  }
}
