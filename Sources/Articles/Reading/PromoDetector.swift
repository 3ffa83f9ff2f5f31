/// Tells promos from the article's own words, and why.
struct PromoDetector {
  enum Finding: Equatable {
    /// A label; the headline on the next line belongs to it.
    case label(String)
    /// A promo that is whole by itself.
    case whole(String)
  }

  /// Openings of passages that the editor calls promos, and of those the editor keeps.
  var forced: [String] = []
  var kept: [String] = []

  /// `isFirst` is the line that opens the text, which may be the headline of a report on offers.
  func find(in line: LineReading, isFirst: Bool = false) -> Finding? {
    if kept.contains(where: { line.text.hasPrefix($0) }) { return nil }
    if let opening = forced.first(where: { line.text.hasPrefix($0) }) {
      return .whole("front matter calls “\(opening)” a promo")
    }
    return label(in: line) ?? furniture(in: line) ?? pitch(in: line) ?? credit(in: line)
      ?? (isFirst ? nil : offer(in: line))
  }

  private func label(in line: LineReading) -> Finding? {
    guard line.words.count <= 30 else { return nil }
    let bare = line.lowercased.trimming { !$0.isLetter }
    if PromoRules.labels.contains(bare) {
      return .label("is the label “\(line.text)”")
    }
    guard let colon = line.lowercased.firstIndex(where: { ":|»".contains($0) }) else { return nil }
    let opening = line.lowercased[..<colon].trimming { !$0.isLetter }
    guard PromoRules.labels.contains(opening) else { return nil }
    return .whole(
      "starts with “\(line.text.prefix(line.lowercased.distance(from: line.lowercased.startIndex, to: colon) + 1))”")
  }

  private func furniture(in line: LineReading) -> Finding? {
    guard line.words.count <= 7 else { return nil }
    let bare = line.lowercased.trimming { !$0.isLetter }
    return PromoRules.furniture.contains(bare) ? .whole("is the page furniture “\(line.text)”") : nil
  }

  private func pitch(in line: LineReading) -> Finding? {
    guard line.words.count <= 40 else { return nil }
    let bare = line.lowercased.trimming { !$0.isLetter && !$0.isNumber }
    guard let opening = PromoRules.pitches.first(where: { startsWithWords(bare, $0) }) else { return nil }
    if PromoRules.sponsors.contains(opening), line.endsSentence || line.words.count > PromoRules.longestSponsor {
      return nil
    }
    return .whole("starts with “\(opening)”")
  }

  private func credit(in line: LineReading) -> Finding? {
    guard line.words.count <= 30 else { return nil }
    let bare = line.lowercased.trimming { "([ ".contains($0) }
    guard let opening = PromoRules.credits.first(where: { bare.hasPrefix($0) }) else { return nil }
    return .whole("is a picture credit: starts with “\(opening)”")
  }

  /// An offer reads like a headline; a sentence of the article about offers does not.
  private func offer(in line: LineReading) -> Finding? {
    guard line.readsLikeHeadline, !line.endsSentence else { return nil }
    let found = PromoRules.offers.first { line.lowercased.contains($0.0) && line.lowercased.contains($0.1) }
    return found.map { .whole("offers “\($0.0)” with “\($0.1)”") }
  }

  private func startsWithWords(_ text: String, _ opening: String) -> Bool {
    guard text.hasPrefix(opening) else { return false }
    return text.dropFirst(opening.count).first.map { !$0.isLetter } ?? true
  }
}

extension StringProtocol {
  /// Without the characters at both ends that `isOuter` names.
  func trimming(_ isOuter: (Character) -> Bool) -> String {
    let start = drop(while: isOuter)
    guard let last = start.lastIndex(where: { !isOuter($0) }) else { return "" }
    return String(start[...last])
  }
}
