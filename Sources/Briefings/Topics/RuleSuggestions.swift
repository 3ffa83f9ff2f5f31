import Articles
import Diagnostics
import Foundation
import Language
import Markdown

/// Proposes rules for a topic from the articles that an editor has assigned to it.
///
/// Terms are ranked by the log-odds of their share in those articles against their share in all others, with the whole
/// corpus as prior, over its standard deviation (Monroe, Colaresi and Quinn 2008): a term that is rare everywhere does
/// not win by chance.
package struct RuleSuggestions {
  /// Below this many standard deviations a term tells nothing.
  private static let leastEvidence = 1.96
  private static let most = 12
  private static let mostNamed = 3

  private let coverage: Coverage
  private let topic: Int
  private let members: Set<Int>
  /// Whether an editor named the articles, or the rules found them.
  private let areAssigned: Bool

  /// Nil where no topic has this id.
  package init?(_ coverage: Coverage, topic id: String) {
    guard let topic = coverage.topics.firstIndex(where: { $0.id == id }) else { return nil }
    self.coverage = coverage
    self.topic = topic
    let assigned = coverage.articles.indices.filter { coverage.articles[$0].article.metadata.topics.contains(id) }
    areAssigned = !assigned.isEmpty
    members = Set(areAssigned ? assigned : coverage.articles.indices.filter { coverage.isAbout($0, topic) })
  }

  fileprivate struct Term {
    var inside = 0.0
    var outside = 0.0
    var articlesInside: [Int] = []
    var articlesOutside: [Int] = []
    /// Where it first stands in each article, to be written as the texts have it.
    var places: [(article: Int, offset: Int32)] = []
    var evidence = 0.0
    /// Articles that write it as a name.
    var names = 0
  }

  /// What to add under `match:`, with what each rule would change.
  package func text() -> String {
    let id = coverage.topics[topic].id
    guard !members.isEmpty else {
      return "No article is about \(id). Put “topics: [\(id)]” into the front matter of some that are.\n"
    }
    let source = areAssigned ? "an editor has assigned to" : "the rules find for"
    var text =
      "From the \(members.count) articles that \(source) \(id), against \(coverage.articles.count - members.count) others:\n"
    text += "match:\n"
    let best = ranked()
    let rules = best.map { TopicRule(pattern: .phrase(word($0)), weight: weight(of: $0), range: 0..<0) }
    let trial = RuleTrial(
      rules, for: topic, in: coverage, articles: Set(best.flatMap { $0.articlesInside + $0.articlesOutside }))
    for (index, term) in best.enumerated() { text += line(term, rules[index], finding: trial.found[index]) }
    return best.isEmpty ? "Nothing tells the articles on \(id) from the others.\n" : text
  }

  private func ranked() -> [Term] {
    var terms: [UInt64: Term] = [:]
    for (index, article) in coverage.articles.enumerated() {
      for found in article.terms where found.place >= 0 && found.kind != .number {
        terms[found.term, default: Term()].add(found, article: index, isInside: members.contains(index))
      }
    }
    let (inside, outside) = terms.values.reduce((0.0, 0.0)) { ($0.0 + $1.inside, $0.1 + $1.outside) }
    let known = Set(coverage.topics[topic].match.flatMap { Phrase($0.pattern.description).words.map(\.folded) })
    let found = terms.compactMap { hash, term -> (hash: UInt64, term: Term)? in
      guard !known.contains(hash), term.articlesInside.count >= min(2, members.count) else { return nil }
      var term = term
      term.weigh(inside: inside, outside: outside)
      return term.evidence >= Self.leastEvidence ? (hash, term) : nil
    }
    let best = found.sorted { ($1.term.evidence, $0.hash) < ($0.term.evidence, $1.hash) }.lazy.map(\.term)
    return Array(best.filter { isNew(word($0)) }.prefix(Self.most))
  }

  /// Whether a word says anything that no rule of the topic has: neither a letter, nor a word that `turkish*` meets.
  private func isNew(_ word: String) -> Bool {
    guard word.count > 1 else { return false }
    return !coverage.topics[topic].match.contains { rule in
      guard case .phrase(let text) = rule.pattern, text.hasSuffix("*") else { return false }
      return word.lowercased().hasPrefix(text.dropLast().lowercased())
    }
  }

  private func weight(of term: Term) -> Double {
    let share = Double(term.articlesInside.count) / Double(term.articlesInside.count + term.articlesOutside.count)
    return share >= 0.75 ? 3 : share >= 0.4 ? 2 : 1
  }

  private func line(_ term: Term, _ rule: TopicRule, finding found: [Int]) -> String {
    let reasons = "in \(term.articlesInside.count) of \(members.count) and \(others(term.articlesOutside.count))"
    return "  - \(rule.pattern): \(Int(rule.weight))   # \(reasons)\(change(found))\n"
  }

  /// Which articles a rule brings over the threshold that are below it now; others by name, for an editor to look at.
  private func change(_ found: [Int]) -> String {
    let others = found.filter { !members.contains($0) }
    var parts: [String] = []
    if found.count > others.count { parts.append("\(found.count - others.count) of them") }
    if !others.isEmpty {
      let names = others.prefix(Self.mostNamed).map {
        coverage.articles[$0].article.file.path.split(separator: "/").last ?? ""
      }
      let rest = others.count > Self.mostNamed ? ", …" : ""
      parts.append("\(self.others(others.count)): \(names.joined(separator: ", "))\(rest)")
    }
    return parts.isEmpty ? "" : "; brings in \(parts.joined(separator: " and "))"
  }

  private func others(_ count: Int) -> String { count == 1 ? "1 other" : "\(count) others" }

  /// As the texts write it; not in capitals because it first stood in a headline of capitals.
  private func word(_ term: Term) -> String {
    guard let first = term.places.first.map(written) else { return "" }
    if !term.isName { return first.lowercased() }
    guard first == first.uppercased() else { return first }
    return term.places.lazy.compactMap { spelling(of: first, in: $0.article) }.first ?? first
  }

  /// How an article writes a word elsewhere than in capitals.
  private func spelling(of word: String, in article: Int) -> String? {
    let text = String(decoding: coverage.articles[article].article.document.text, as: UTF8.self)
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.first { $0 != word && $0.uppercased() == word }.map(String.init)
  }

  private func written(_ place: (article: Int, offset: Int32)) -> String {
    let text = coverage.articles[place.article].article.document.text
    let word = text[Int(place.offset)...].prefix { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    return String(decoding: word, as: UTF8.self)
  }
}

extension RuleSuggestions.Term {
  fileprivate var isName: Bool { names * 2 > articlesInside.count + articlesOutside.count }

  fileprivate mutating func add(_ found: TermWeight, article: Int, isInside: Bool) {
    if found.kind == .name { names += 1 }
    if isInside {
      inside += Double(found.count)
      articlesInside.append(article)
    } else {
      outside += Double(found.count)
      articlesOutside.append(article)
    }
    places.append((article, found.place))
  }

  /// `inside` and `outside` are the sizes of the two parts of the corpus.
  fileprivate mutating func weigh(inside total: Double, outside rest: Double) {
    let prior = 0.1 * (inside + outside)
    let priorTotal = 0.1 * (total + rest)
    func logOdds(_ count: Double, _ size: Double) -> Double {
      log((count + prior) / (size + priorTotal - count - prior))
    }
    let variance = 1 / (inside + prior) + 1 / (outside + prior)
    evidence = (logOdds(inside, total) - logOdds(outside, rest)) / variance.squareRoot()
  }
}

extension Coverage {
  fileprivate func isAbout(_ article: Int, _ topic: Int) -> Bool {
    articles[article].topics.contains { $0.topic == topic && $0.isAbout }
  }
}
