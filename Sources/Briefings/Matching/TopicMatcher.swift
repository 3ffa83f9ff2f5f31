import Articles
import Language

/// Scores an article on every topic, all rules in one pass over its words.
struct TopicMatcher: Sendable {
  /// How many words apart the words of a `near` rule may stand.
  static let nearDistance = 8

  private struct Rule: Sendable {
    var topic: Int
    var isException: Bool
    var weight: Double
    var pattern: String
    /// Which words of a `near` rule this phrase is one of.
    var nearCount: Int
  }

  private let topics: [Topic]
  private let rules: [Rule]
  private let index: PhraseIndex
  /// For each phrase of a rule: the rule, and its place in a `near` rule. Longer names of places follow in the index.
  private let phraseRules: [(rule: Int, part: Int)]
  /// For each phrase: whether it is one word that names a place, as people's names may too.
  private let isPlace: [Bool]
  /// For each entity, the rules that name it.
  private let entityRules: [Int: [Int]]

  init(topics: [Topic], entities: [Entity]) {
    self.topics = topics
    var rules: [Rule] = []
    var phrases: [Phrase] = []
    var phraseRules: [(Int, Int)] = []
    var entityRules: [Int: [Int]] = [:]
    for (number, topic) in topics.enumerated() {
      for (rule, isException) in topic.match.map({ ($0, false) }) + topic.except.map({ ($0, true) }) {
        let parts: [String]
        switch rule.pattern {
        case .phrase(let text): parts = [text]
        case .near(let texts): parts = texts
        case .entity(let id):
          parts = []
          if let entity = entities.firstIndex(where: { $0.id == id }) {
            entityRules[entity, default: []].append(rules.count)
          }
        }
        for (part, text) in parts.enumerated() {
          phrases.append(Phrase(text))
          phraseRules.append((rules.count, part))
        }
        rules.append(
          Rule(
            topic: number, isException: isException, weight: rule.weight, pattern: rule.pattern.description,
            nearCount: parts.count))
      }
    }
    self.rules = rules
    self.phraseRules = phraseRules
    self.entityRules = entityRules
    index = PhraseIndex(phrases + LongerPlaceNames.phrases)
    isPlace = phrases.map { $0.words.count == 1 && !$0.words[0].isPrefix && PlaceNames.contains($0.words[0].folded) }
  }

  /// Where a rule hit: its words, and the field they stand in.
  private struct Hit {
    var rule: Int
    var range: Range<Int32>
    var boost: Double
  }

  /// `boost` gives the weight of the field that an offset of the text is in. `title` is a title that is no part of the
  /// text. A place that is part of the name of one of `people` is no hit.
  func scores(
    of words: WordSequence, people: PersonNames, mentions: [EntityMention], title: WordSequence?,
    titleMentions: [EntityMention], metadata: ArticleMetadata, boost: (Int32) -> Double
  ) -> [TopicScore] {
    let (matches, names) = places(in: matches(in: words), people)
    var hits = hits(matches, in: words, mentions, boost)
    if let title {
      let matches = self.matches(in: title).filter { !names.contains($0.phrase) }
      let inTitle = self.hits(matches, in: title, titleMentions) { _ in ArticleField.title }
      hits += inTitle.map { Hit(rule: $0.rule, range: 0..<0, boost: $0.boost) }
    }
    var found = byRule(hits)[...]
    return topics.indices.compactMap { topic in
      let own = found.prefix { $0.topic == topic }
      found = found[own.endIndex...]
      return score(topic: topic, own.map(\.hit), metadata, words.count)
    }.sorted { ($1.score, $0.topic) < ($0.score, $1.topic) }
  }

  /// What the hits of each rule come to, in the order of the rules, which is that of the topics.
  private func byRule(_ hits: [Hit]) -> [(topic: Int, hit: TopicHit)] {
    var order = hits.indices.sorted { (hits[$0].rule, $0) < (hits[$1].rule, $1) }[...]
    var found: [(topic: Int, hit: TopicHit)] = []
    while let first = order.first {
      let own = order.prefix { hits[$0].rule == hits[first].rule }
      order = order[own.endIndex...]
      let rule = rules[hits[first].rule]
      found.append((rule.topic, score(rule, own.map { hits[$0] })))
    }
    return found
  }

  private func matches(in words: WordSequence) -> [PhraseMatch] {
    LongerPlaceNames.removeParts(from: index.matches(in: words), longerFrom: phraseRules.count)
  }

  private func score(_ rule: Rule, _ hits: [Hit]) -> TopicHit {
    let count = Double(hits.count)
    let k = TopicScore.saturation
    let boost = hits.reduce(1) { max($0, $1.boost) }
    let score = rule.weight * count * (k + 1) / (count + k) * boost
    return TopicHit(
      pattern: rule.pattern, isException: rule.isException, count: hits.count, weight: rule.weight, boost: boost,
      score: rule.isException ? -score : score, ranges: hits.map(\.range).filter { !$0.isEmpty })
  }

  private func score(topic: Int, _ hits: [TopicHit], _ metadata: ArticleMetadata, _ words: Int) -> TopicScore? {
    let id = topics[topic].id
    let added = metadata.topics.contains(id)
    guard !hits.isEmpty || added else { return nil }
    let score = hits.reduce(0) { $0 + $1.score }
    let isAbout = (added || score >= topics[topic].threshold(ofWords: words)) && !metadata.notTopics.contains(id)
    return TopicScore(topic: topic, score: score, isAbout: isAbout, hits: hits)
  }

  /// `matches` without those that are part of a person's name, and the phrases that are nothing else in this text.
  private func places(in matches: [PhraseMatch], _ people: PersonNames) -> (matches: [PhraseMatch], names: Set<Int>) {
    guard matches.contains(where: { isPlace[$0.phrase] && people.isPerson($0.words) }) else { return (matches, []) }
    let kept = matches.filter { !isPlace[$0.phrase] || !people.isPerson($0.words) }
    return (kept, Set(matches.map(\.phrase)).subtracting(kept.map(\.phrase)))
  }

  private func hits(
    _ matches: [PhraseMatch], in words: WordSequence, _ mentions: [EntityMention], _ boost: (Int32) -> Double
  ) -> [Hit] {
    var hits: [Hit] = []
    var near = NearWords(distance: Self.nearDistance)
    for match in matches {
      let (rule, part) = phraseRules[match.phrase]
      var place = match.words
      if rules[rule].nearCount > 1 {
        guard let start = near.add(part, of: rule, needing: rules[rule].nearCount, at: place.lowerBound) else {
          continue
        }
        place = start..<place.upperBound
      }
      let range = words.textRange(place)
      hits.append(Hit(rule: rule, range: range, boost: boost(range.lowerBound)))
    }
    for mention in mentions {
      for rule in entityRules[mention.entity] ?? [] {
        hits.append(Hit(rule: rule, range: mention.range, boost: boost(mention.range.lowerBound)))
      }
    }
    return hits
  }
}

/// The words of `near` rules seen lately.
private struct NearWords {
  let distance: Int
  private var seen: [Int: [Int]] = [:]

  init(distance: Int) { self.distance = distance }

  /// Notes a word of a rule; gives where the group begins when all its words are now near each other.
  mutating func add(_ part: Int, of rule: Int, needing count: Int, at position: Int) -> Int? {
    var places = seen[rule] ?? Array(repeating: Int.min / 2, count: count)
    places[part] = position
    seen[rule] = places
    guard let first = places.min(), position - first <= distance else { return nil }
    seen[rule] = nil
    return first
  }
}

/// How much more a hit counts in the fields that say what an article is about.
enum ArticleField {
  static let title = 2.0
  static let firstParagraph = 1.5
  static let other = 1.0
}

extension TopicRule.Pattern: CustomStringConvertible {
  /// As the topic's file has it.
  package var description: String {
    switch self {
    case .phrase(let text): text
    case .entity(let id): "@\(id)"
    case .near(let words): "near: [\(words.joined(separator: ", "))]"
    }
  }
}
