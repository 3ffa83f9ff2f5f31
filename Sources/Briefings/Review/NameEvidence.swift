import Language

/// What the mentions of one name tell of it, all articles together.
struct NameEvidence {
  private(set) var mentions = 0
  /// Short forms in parentheses behind the name, and how often.
  private(set) var shortForms: [String: Int] = [:]
  private var votes: [Entity.Kind: Int] = [:]

  mutating func add(_ mention: NameMention, in text: [UInt8]) {
    mentions += 1
    let name = Range<Int>(mention.range)
    let words = NeighborWords(of: name, in: text)
    if let short = words.shortForm, NeighborWords.abbreviates(short, text[name]) { shortForms[short, default: 0] += 1 }
    switch mention.kind {
    case .person: vote(.person, 3)
    case .place: vote(.place, 3)
    case .organization: vote(.organization, 1)
    case .unknown: break
    }
    if NameClues.kinds.contains(words.before) { vote(.organization, 3) }
    if NameClues.parts.contains(words.after) { vote(.organization, 1) }
    if words.before == "the" {
      vote(NameClues.within.contains(words.secondBefore) ? .place : .organization, 2)
    } else {
      if NameClues.within.contains(words.before) { vote(.place, 2) }
      if NameClues.speech.contains(words.after) { vote(.person, 1) }
    }
  }

  private mutating func vote(_ kind: Entity.Kind, _ weight: Int) { votes[kind, default: 0] += weight }

  /// The kind that most is said for; told where there is twice as much for it as for any other.
  var kind: (kind: Entity.Kind, isTold: Bool) {
    let kinds: [Entity.Kind] = [.organization, .person, .place]
    let ranked = kinds.sorted { (votes[$0] ?? 0) > (votes[$1] ?? 0) }
    let (first, second) = (votes[ranked[0]] ?? 0, votes[ranked[1]] ?? 0)
    return (ranked[0], first >= 2 && first >= 2 * second)
  }
}

/// Words beside a name that tell what it names.
private enum NameClues {
  /// "in Tora Bora": where something is.
  static let within: Set<String> = words("in near across throughout outside around inside")
  /// "the airline Qantas": what it is.
  static let kinds: Set<String> = words(
    """
    airline company group network firm newspaper club team party agency broadcaster bank retailer carmaker union charity
    movement giant maker
    """)
  /// "Al Qaeda fighters": whom or what it has.
  static let parts: Set<String> = words(
    """
    network fighters leader leaders leadership members member militants group movement officials chief spokesman
    spokeswoman board staff workers employees executives shares stock supporters party headquarters offices
    """)
  static let speech: Set<String> = words("said says told who added argued")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
