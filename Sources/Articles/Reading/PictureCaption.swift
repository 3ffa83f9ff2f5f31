/// Tells captions of pictures by the credit they end with.
enum PictureCaption {
  /// "Boats off Arna on Thursday. (AP Photo/Jan Novak)", "The bridge in 2019. Photograph: Jan Novak/Alamy".
  static func isCaption(_ line: LineReading) -> Bool {
    guard line.words.count <= 60 else { return false }
    if line.text.last == ")", let open = line.lowercased.lastIndex(of: "(") {
      return bracketed.contains { line.lowercased[open...].contains($0) }
    }
    if line.endsSentence { return false }
    if opensWithAgency(line) { return true }
    let tail = line.lowercased.suffix(70)
    return labels.contains { tail.contains($0) } || agencies.contains { tail.contains($0) }
  }

  /// "Reuters The bridge fell at dawn": no headline, and no sentence about the agency.
  private static func opensWithAgency(_ line: LineReading) -> Bool {
    guard line.words.count >= 5, !line.isTitleCase,
      let agency = ["Reuters ", "AFP ", "EPA ", "PA Media "].first(where: line.text.hasPrefix)
    else { return false }
    return line.text.dropFirst(agency.count).first?.isUppercase == true
  }

  private static let bracketed = [
    "photo/", "photo:", "photo by", "photos by", "ap photo", "getty images", "via ap", "via reuters", "afp/", "/afp",
    "reuters/", "/reuters", "/epa", "shutterstock", "alamy", "file photo", "picture:", "image:", "photograph:",
  ]
  private static let labels = [". photograph: ", ". photo: ", ". picture: ", ". image: ", ". credit: "]
  private static let agencies = ["reuters/", "/getty images", "ap photo/", "afp via getty", "/alamy", "/shutterstock"]
}
