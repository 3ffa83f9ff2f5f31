/// Finds in headlines the names that the running text has, and places that the lexicon knows.
struct HeadlineNames {
  let view: TokenView
  private let known: [NameReading]
  /// Indices of `known` by the hash of their first word, and of persons by their last; one for each form.
  private var byWord: [UInt64: [Int]] = [:]

  init(view: TokenView, known: [NameReading]) {
    (self.view, self.known) = (view, known)
    for (index, name) in known.enumerated() {
      add(index, under: name.tokens.lowerBound)
      if name.kind == .person { add(index, under: name.tokens.upperBound - 1) }
    }
  }

  private mutating func add(_ index: Int, under token: Int) {
    let hash = view.tokens[token].folded
    let others = byWord[hash, default: []]
    guard others.count < 16, !others.contains(where: { isSame(known[$0].tokens, known[index].tokens) }) else { return }
    byWord[hash, default: []].append(index)
  }

  private func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { isSame($0, $1) }
  }

  func names(in headlines: [Range<Int>]) -> [NameReading] {
    var names: [NameReading] = []
    for headline in headlines {
      var index = headline.lowerBound
      while index < headline.upperBound {
        guard view.capitalized(index), let name = name(at: index, before: headline.upperBound) else {
          index += 1
          continue
        }
        names.append(name)
        index = name.tokens.upperBound
      }
    }
    return names
  }

  private func name(at index: Int, before end: Int) -> NameReading? {
    var best: NameReading?
    for name in byWord[view.tokens[index].folded, default: []].map({ known[$0] })
    where best.map({ $0.tokens.count < name.tokens.count }) ?? true {
      if index + name.tokens.count <= end, zip(name.tokens, index...).allSatisfy({ isSame($0, $1) }) {
        best = NameReading(tokens: index..<index + name.tokens.count, title: 0..<0, kind: name.kind)
      } else if best == nil, name.kind == .person, isSame(name.tokens.upperBound - 1, index) {
        best = NameReading(tokens: index..<index + 1, title: 0..<0, kind: .unknown)
      }
    }
    if let best { return best }
    return view.has(index, .place) ? NameReading(tokens: index..<index + 1, title: 0..<0, kind: .place) : nil
  }

  private func isSame(_ first: Int, _ second: Int) -> Bool {
    view.tokens[first].folded == view.tokens[second].folded && view.tokens[first].kind == view.tokens[second].kind
  }
}
