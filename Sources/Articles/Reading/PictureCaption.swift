/// Tells captions of pictures by the credit they end with.
enum PictureCaption {
  /// "Boats off Arna on Thursday. (AP Photo/Jan Novak)", "The bridge in 2019. Photograph: Jan Novak/Alamy".
  static func isCaption(_ line: LineReading) -> Bool {
    guard line.words.count <= PromoRules.longest else { return false }
    if line.text.utf8.last == UInt8(ascii: ")"), let open = line.lowercased.lastIndex(of: "(") {
      return bracketed.contains(where: line.lowercased[open...].holds)
    }
    if line.endsSentence { return false }
    if opensWithAgency(line) { return true }
    if endsWithCredit(line) { return true }
    guard line.text.holdsByte({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }) || line.text.holds(" via ") else {
      return false
    }
    let tail = line.lowercased.suffix(70)
    return labels.contains(where: tail.holds) || agencies.contains(where: tail.holds)
  }

  /// "Reuters The bridge fell at dawn": no headline, and no sentence about the agency.
  private static func opensWithAgency(_ line: LineReading) -> Bool {
    guard line.words.count >= 5, let agency = openings.first(where: line.text.opens), !line.isTitleCase
    else { return false }
    return line.text.dropFirst(agency.count).first?.isUppercase == true
  }

  /// "The minister in May Credit: Jan Novak for the Harbor Post".
  private static func endsWithCredit(_ line: LineReading) -> Bool {
    guard line.text.holds(" Credit: "), let last = line.words.lastIndex(of: "Credit"), last > 0,
      line.words.count - last <= 9
    else { return false }
    return line.words[(last + 1)...].allSatisfy {
      $0.first?.isLowercase != true || ["for", "via", "the", "and", "of", "de", "van"].contains(String($0))
    }
  }

  private static let openings = ["Reuters ", "AFP ", "EPA ", "PA Media "]
  private static let bracketed = [
    "photo/", "photo:", "photo by", "photos by", "ap photo", "getty images", "via ap", "via reuters", "afp/", "/afp",
    "reuters/", "/reuters", "/epa", "shutterstock", "alamy", "file photo", "picture:", "image:", "photograph:",
  ]
  private static let labels = [". photograph: ", ". photo: ", ". picture: ", ". image: ", ". credit: "]
  private static let agencies = ["reuters/", "/getty images", "ap photo/", "afp via getty", "/alamy", "/shutterstock"]
}
