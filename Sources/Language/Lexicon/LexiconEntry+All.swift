extension LexiconEntry {
  /// Every word the rules know.
  static var all: [LexiconEntry] { grammar + verbs + abbreviations + time + people + organizations + places }
}
