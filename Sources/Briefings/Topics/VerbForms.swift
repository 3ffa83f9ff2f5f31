import Bytes

/// Brings the forms of a verb together: "fell" and "falling", "hired" and "hiring".
enum VerbForms {
  private static let irregular: [UInt64: UInt64] = {
    var roots: [UInt64: UInt64] = [:]
    for group in [
      "fall fell fallen", "win won", "lose lost", "pay paid", "spend spent", "take took taken", "sell sold",
      "buy bought", "rise rose risen", "grow grew grown", "lead led", "leave left", "build built", "send sent",
      "make made", "find found", "hold held", "shoot shot", "give gave given", "drive drove driven", "sink sank sunk",
      "fly flew flown", "run ran", "steal stole stolen", "lend lent", "catch caught", "bring brought", "hurt hurting",
    ] {
      let words = StableHash.ofWords(in: group)
      for word in words { roots[word] = words[0] }
      let first = group.utf8.prefix { $0 != 0x20 }
      if first.last == UInt8(ascii: "e") { roots[StableHash.of(first.dropLast())] = words[0] }
    }
    return roots
  }()
  private static let endings = ["ing", "ed", "es", "s", "e"].map { Array($0.utf8) }
  private static let shortestRoot = 3

  /// A hash that the forms of one verb share; `folded` is that of the word itself.
  static func root(of word: some BidirectionalCollection<UInt8>, folded: UInt64) -> UInt64 {
    if let root = irregular[folded] { return root }
    var letters = word.map(\.asciiLowercased)
    for ending in endings where letters.count >= ending.count + shortestRoot && letters.hasSuffix(ending) {
      letters.removeLast(ending.count)
      break
    }
    let root = StableHash.of(letters)
    return irregular[root] ?? root
  }
}

extension Array where Element == UInt8 {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
