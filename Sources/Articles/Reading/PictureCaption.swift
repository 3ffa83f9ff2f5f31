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
    let tail = line.lowercased.suffix(70)
    return labels.contains(where: tail.holds) || agencies.contains(where: tail.holds)
  }

  /// "Reuters The bridge fell at dawn": no headline, and no sentence about the agency.
  private static func opensWithAgency(_ line: LineReading) -> Bool {
    guard line.words.count >= 5, let agency = openings.first(where: line.text.hasPrefix), !line.isTitleCase
    else { return false }
    return line.text.dropFirst(agency.count).first?.isUppercase == true
  }

  private static let openings = ["Reuters ", "AFP ", "EPA ", "PA Media "]
  private static let bracketed = [
    "photo/", "photo:", "photo by", "photos by", "ap photo", "getty images", "via ap", "via reuters", "afp/", "/afp",
    "reuters/", "/reuters", "/epa", "shutterstock", "alamy", "file photo", "picture:", "image:", "photograph:",
  ]
  private static let labels = [". photograph: ", ". photo: ", ". picture: ", ". image: ", ". credit: "]
  private static let agencies = ["reuters/", "/getty images", "ap photo/", "afp via getty", "/alamy", "/shutterstock"]
}
