import Bytes

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
    if keeps(line) { return nil }
    if let opening = forced.first(where: { line.text.hasPrefix($0) }) {
      return .whole("front matter calls “\(opening)” a promo")
    }
    guard line.words.count <= PromoRules.longest else { return nil }
    return label(in: line) ?? furniture(in: line) ?? pitch(in: line) ?? credit(in: line) ?? notice(in: line)
      ?? (isFirst ? nil : offer(in: line))
  }

  /// Whether the editor says that the line belongs to the article.
  func keeps(_ line: LineReading) -> Bool { kept.contains { line.text.hasPrefix($0) } }

  /// Whether the line points to another page, or is one of the page's buttons and offers.
  func isOfPage(_ line: LineReading) -> Bool { (label(in: line) ?? furniture(in: line) ?? pitch(in: line)) != nil }

  /// What the page says of itself: who reported, whose copyright it is, where else to go.
  private func notice(in line: LineReading) -> Finding? {
    if line.isRule { return .whole("is a dividing line") }
    if isAccount(line) { return .whole("names an account to follow") }
    if isContact(line) { return .whole("names whom to contact") }
    if NewsroomCredit.isCredit(line) { return .whole("credits the newsroom") }
    if PictureCaption.isCaption(line) { return .whole("is a picture caption: ends with a credit") }
    if Openings.copyrights.first(of: line.lowercased) != nil, line.words.count <= 40 {
      return .whole("is a notice of copyright")
    }
    if line.words.count <= 20, let arrow = Openings.arrows.first(of: line.text) {
      return .whole("points elsewhere with “\(arrow)”")
    }
    return isMenu(line) ? .whole("is a menu") : nil
  }

  /// "Follow Eva Holm on X @evaholm".
  private func isAccount(_ line: LineReading) -> Bool {
    line.words.count <= 10 && !line.endsSentence && line.lowercased.opens(with: "follow ") && line.text.holds(" @")
  }

  /// "Contact: Ana Ruiz, 202-555-0143".
  private func isContact(_ line: LineReading) -> Bool {
    guard line.words.count <= PromoRules.longestContact,
      Openings.contacts.firstOfWords(of: line.lowercased.drop { $0 == " " }) != nil
    else { return false }
    return line.text.holds("@") || line.text.count { $0.isNumber } >= 7
  }

  /// "Unsubscribe | Manage preferences | Privacy policy".
  private func isMenu(_ line: LineReading) -> Bool {
    guard line.words.count <= 24, ["|", "·", "•"].contains(where: line.text.holds) else { return false }
    let parts = line.lowercased.split { $0 == "|" || $0 == "·" || $0 == "•" }.map { $0.trimming { !$0.isLetter } }
    return parts.count >= 2 && parts.allSatisfy { $0.split(separator: " ").count <= 3 }
      && parts.contains { PromoRules.furniture.contains($0) || PromoRules.pitches.contains($0) }
  }

  private func label(in line: LineReading) -> Finding? {
    guard line.words.count <= 30 else { return nil }
    if PromoRules.labels.contains(line.bareLowercased), line.text.last != "." || line.words.count > 1 {
      return .label("is the label “\(line.text)”")
    }
    if let opening = openLabel(of: line) { return .whole("starts with “\(opening)” before a headline") }
    guard line.text.holdsByte({ $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") || $0 >= 0x80 }),
      let colon = line.lowercased.firstColon, let place = line.text.firstColon
    else { return nil }
    let opening = line.lowercased[..<colon].trimming { !$0.isLetter }
    let shouted = line.text[..<place].trimming { !$0.isLetter }
    guard PromoRules.labels.contains(opening) || PromoRules.shoutedLabels.contains(shouted) else { return nil }
    let rest = line.text[place...]
    if line.text.last == ".", rest.first(where: \.isLetter)?.isLowercase == true { return nil }
    return .whole(
      "starts with “\(line.text.prefix(line.lowercased.distance(from: line.lowercased.startIndex, to: colon) + 1))”")
  }

  /// “Also read Ten ways to save”: a label and a headline without a colon between.
  private func openLabel(of line: LineReading) -> String? {
    guard (4...20).contains(line.words.count), line.text.last != ".",
      let opening = Openings.labels.firstOfWords(of: line.lowercased)
    else { return nil }
    return line.text.dropFirst(opening.count).first(where: { $0.isLetter || $0.isNumber })?.isLowercase == false
      ? opening : nil
  }

  private func furniture(in line: LineReading) -> Finding? {
    guard line.words.count <= 10 else { return nil }
    let isFurniture =
      line.words.count <= 7
      && (PromoRules.furniture.contains(line.bareLowercased) || PageFurniture.isCount(line)
        || PageFurniture.isGluedMenu(line))
    return isFurniture || PageFurniture.isRow(line) ? .whole("is the page furniture “\(line.text)”") : nil
  }

  private func pitch(in line: LineReading) -> Finding? {
    guard line.words.count <= 40 else { return nil }
    let bare = line.lowercased.trimming { !$0.isLetter && !$0.isNumber }
    guard let opening = Openings.pitches.firstOfWords(of: bare) else { return nil }
    if PromoRules.sponsors.contains(opening), line.endsSentence || line.words.count > PromoRules.longestSponsor {
      return nil
    }
    return .whole("starts with “\(opening)”")
  }

  private func credit(in line: LineReading) -> Finding? {
    guard line.words.count <= 30 else { return nil }
    let bare = line.lowercased.drop { "([ ".contains($0) }
    guard let opening = Openings.credits.first(of: bare) else { return nil }
    let rest = line.text.drop { $0 != ":" }
    if line.endsSentence, rest.first(where: \.isLetter)?.isLowercase == true { return nil }
    return .whole("is a picture credit: starts with “\(opening)”")
  }

  /// An offer reads like a headline; a sentence of the article about offers does not.
  private func offer(in line: LineReading) -> Finding? {
    if line.words.count <= 25, let found = PromoRules.plainOffers.first(where: { isIn(line, $0) }) {
      return .whole("offers “\(found.0)” with “\(found.1)”")
    }
    guard line.readsLikeHeadline, !line.endsSentence else { return nil }
    let found = PromoRules.offers.first { isIn(line, $0) }
    return found.map { .whole("offers “\($0.0)” with “\($0.1)”") }
  }

  private func isIn(_ line: LineReading, _ pair: (String, String)) -> Bool {
    line.lowercased.holds(pair.0) && line.lowercased.holds(pair.1)
  }
}

/// How the lines begin that a rule knows by it.
private enum Openings {
  static let labels = LineOpenings(PromoRules.openLabels)
  static let pitches = LineOpenings(PromoRules.pitches)
  static let credits = LineOpenings(PromoRules.credits)
  static let contacts = LineOpenings(PromoRules.contacts)
  static let copyrights = LineOpenings(PromoRules.copyrights)
  static let arrows = LineOpenings(PromoRules.arrows)
}

extension String {
  /// Where a mark is that parts a label from what it stands for.
  fileprivate var firstColon: Index? {
    let bytes = utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"): return index
      case 0xC2: if self[index] == "»" { return index }
      default: break
      }
      bytes.formIndex(after: &index)
    }
    return nil
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
