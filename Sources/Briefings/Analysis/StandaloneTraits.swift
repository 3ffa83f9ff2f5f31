import Language

/// What the lists of `StandaloneRules` know of a word.
struct StandaloneTraits: OptionSet {
  let rawValue: UInt64

  static let leaning = StandaloneTraits(rawValue: 1)
  static let counting = StandaloneTraits(rawValue: 1 << 1)
  static let comparing = StandaloneTraits(rawValue: 1 << 2)
  static let dating = StandaloneTraits(rawValue: 1 << 3)
  static let speaker = StandaloneTraits(rawValue: 1 << 4)
  static let third = StandaloneTraits(rawValue: 1 << 5)
  static let somebody = StandaloneTraits(rawValue: 1 << 6)
  static let anaphoric = StandaloneTraits(rawValue: 1 << 7)
  static let the = StandaloneTraits(rawValue: 1 << 8)
  /// The first word of one of `StandaloneRules.openings`.
  static let opensPhrase = StandaloneTraits(rawValue: 1 << 9)
  /// The first word of a piece of furniture.
  static let opensFurniture = StandaloneTraits(rawValue: 1 << 10)
  /// What a name before it belongs to: "administration".
  static let institution = StandaloneTraits(rawValue: 1 << 11)
  /// The first word of one of `StandaloneRules.couples`.
  static let opensCouple = StandaloneTraits(rawValue: 1 << 12)
  /// "This", as in "This came after …", and the word after it.
  static let followed = StandaloneTraits(rawValue: 1 << 13)
  static let coming = StandaloneTraits(rawValue: 1 << 14)
  static let introducing = StandaloneTraits(rawValue: 1 << 15)
  static let duty = StandaloneTraits(rawValue: 1 << 16)
  /// The first word of one of `StandaloneRules.announcements`.
  static let opensAnnouncement = StandaloneTraits(rawValue: 1 << 17)
  /// What may begin the matter of a statement: "on the vote".
  static let opensMatter = StandaloneTraits(rawValue: 1 << 18)
  /// "Our", and what is everybody's: "our nation".
  static let our = StandaloneTraits(rawValue: 1 << 19)
  static let ofTheNation = StandaloneTraits(rawValue: 1 << 20)
  static let on = StandaloneTraits(rawValue: 1 << 21)
  static let both = StandaloneTraits(rawValue: 1 << 22)
  static let and = StandaloneTraits(rawValue: 1 << 23)
  static let by = StandaloneTraits(rawValue: 1 << 24)
  /// The first word of one of `StandaloneRules.leadIns`.
  static let opensLeadIn = StandaloneTraits(rawValue: 1 << 25)
  /// What stands for a thing that is named elsewhere: "this", "it", "them".
  static let pointing = StandaloneTraits(rawValue: 1 << 26)
  /// Leans on nothing in a first sentence, which has nothing before it: "Another", "Unfortunately".
  static let idleAtHead = StandaloneTraits(rawValue: 1 << 27)
  /// At the head of a sentence it tells somebody to do something; or it is a thing: "Support".
  static let command = StandaloneTraits(rawValue: 1 << 28)
  static let commandOrThing = StandaloneTraits(rawValue: 1 << 29)
  /// Follows a thing: "of", "for".
  static let ofThings = StandaloneTraits(rawValue: 1 << 30)
  /// "Is", "said": makes a sentence.
  static let finite = StandaloneTraits(rawValue: 1 << 31)
  /// "Who", "which".
  static let relative = StandaloneTraits(rawValue: 1 << 32)
  /// Ends in "-ing" and is no form of a verb, or no longer: "during", "according".
  static let notDoing = StandaloneTraits(rawValue: 1 << 33)
  /// Whoever speaks among others: "we", "our".
  static let we = StandaloneTraits(rawValue: 1 << 34)
  static let some = StandaloneTraits(rawValue: 1 << 35)
  static let there = StandaloneTraits(rawValue: 1 << 37)
  /// The second word of a phrase that may stand anywhere.
  static let continuesPhrase = StandaloneTraits(rawValue: 1 << 36)

  /// What only counts before a word that goes on with some phrase: most words that begin one stand before another.
  fileprivate static let opening: StandaloneTraits = [.opensFurniture, .opensCouple, .opensAnnouncement]
}

extension StandaloneTraits {
  /// The traits of words by their folded hashes.
  struct Table: Sendable {
    private var numbers: HashNumbers
    private var traits: [StandaloneTraits] = []

    init(_ lists: [(words: [UInt64], traits: StandaloneTraits)]) {
      numbers = HashNumbers(capacity: lists.reduce(0) { $0 + $1.words.count })
      for list in lists {
        for word in list.words {
          let number = numbers.number(of: word)
          if number == traits.count { traits.append([]) }
          traits[number].formUnion(list.traits)
        }
      }
    }

    /// For each word of a text. No word opens a phrase where the next one continues none.
    func traits(of words: WordSequence) -> [StandaloneTraits] {
      [StandaloneTraits](unsafeUninitializedCapacity: words.count) { found, count in
        var next: StandaloneTraits = []
        for position in (0..<words.count).reversed() {
          let number = numbers.find(words.token(position).folded)
          var known = number.map { traits[$0] } ?? []
          if !next.contains(.continuesPhrase) { known.subtract(.opening) }
          found.initializeElement(at: position, to: known)
          next = known
        }
        count = words.count
      }
    }
  }
}
