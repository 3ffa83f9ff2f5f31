/// The ways in which the lines of one kind begin, found by their first byte: most lines begin as none of them do.
struct LineOpenings {
  private let openings: [String]
  /// By the first byte: which openings have it.
  private let places: [[Int]]

  init(_ openings: [String]) {
    self.openings = openings
    var places: [[Int]] = Array(repeating: [], count: 256)
    for (place, opening) in openings.enumerated() { places[Int(opening.utf8.first ?? 0)].append(place) }
    self.places = places
  }

  /// The first of them that `text` opens with.
  func first(of text: some StringProtocol) -> String? { first(of: text) { _ in true } }

  /// The first of them that `text` opens with, no letter following.
  func firstOfWords(of text: some StringProtocol) -> String? {
    first(of: text) { text.dropFirst($0.count).first.map { !$0.isLetter } ?? true }
  }

  private func first(of text: some StringProtocol, where isWhole: (String) -> Bool) -> String? {
    guard let byte = text.utf8.first else { return nil }
    for place in places[Int(byte)] where text.opens(with: openings[place]) && isWhole(openings[place]) {
      return openings[place]
    }
    return nil
  }
}
