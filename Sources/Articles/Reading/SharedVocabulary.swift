import Bytes

/// How much a text that follows a heading has in common with the text before it: the sections of an article keep speaking
/// of the same things, two articles do not.
struct SharedVocabulary {
  enum Sharing { case nothing, little, much }

  /// Words of the following text that are looked at.
  private static let reach = 300
  /// Different words that each text must have at least, to tell anything.
  private static let fewest = 25
  /// What the text before mostly speaks of: so many words, if each stands in it twice.
  private static let subjects = 6
  private static let shortestWord = 4

  let sharing: Sharing

  init(before: ArraySlice<ClassifiedLine>, after: ArraySlice<ClassifiedLine>) {
    var counts: [UInt64: Int] = [:]
    for line in before where !line.isQuarantined { Self.forEachWord(of: line) { counts[$0, default: 0] += 1 } }
    var words: Set<UInt64> = []
    var left = Self.reach
    for line in after {
      guard line.kind != .heading, left > 0 else { break }
      guard !line.isQuarantined else { continue }
      Self.forEachWord(of: line) { words.insert($0) }
      left -= line.reading.words.count
    }
    guard words.count >= Self.fewest, counts.count >= Self.fewest else {
      sharing = .much
      return
    }
    let share = Double(words.count { counts[$0] != nil }) / Double(words.count)
    let kept = Self.mostFrequent(in: counts).count { words.contains($0) }
    sharing = kept == 0 && share <= 0.16 ? .nothing : kept <= 1 && share <= 0.14 ? .little : .much
  }

  /// What this says for a split.
  var evidence: [(points: Int, reason: String)] {
    switch sharing {
    case .nothing: [(3, "it has next to no words in common with the text before")]
    case .little: [(1, "it has few words in common with the text before")]
    case .much: []
    }
  }

  private static func mostFrequent(in counts: [UInt64: Int]) -> [UInt64] {
    let often = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return often.prefix(subjects).map(\.key)
  }

  /// Hashes of the content words, in lower case and without the endings of plural and possessive.
  private static func forEachWord(of line: ClassifiedLine, _ body: (UInt64) -> Void) {
    for word in line.reading.words {
      var bytes = word.utf8.map(\.asciiLowercased)
      if let apostrophe = bytes.firstIndex(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) {
        bytes.removeSubrange(apostrophe...)
      }
      if bytes.count > shortestWord, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
      guard bytes.count >= shortestWord, bytes.first.map(\.isASCIIDigit) != true else { continue }
      let hash = StableHash.of(bytes)
      if !common.contains(hash) { body(hash) }
    }
  }

  /// Words that every text has.
  private static let common: Set<UInt64> = Set(
    StableHash.ofWords(
      in: """
        about above after again against also although among another around because been before being below between both
        could does doing down during each even every from further have having here into itself just like made make many
        more most much must only other over same should since some still such than that their them then there these they
        thi this those through under until upon very well were what when where which while will with within without would
        year said say told people last week today time first
        """))
}
