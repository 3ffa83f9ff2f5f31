/// Words of a command line as a shell splits and quotes them.
enum ShellWords {
  /// Splits at white space; quotes keep words together. Nil where a quote is never closed.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return quote == nil ? words : nil
  }

  /// One word for a POSIX shell, whatever characters it holds.
  static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: #"'\''"#) + "'" }

  /// One word for the value of rsync’s `-e`, in which a quote is doubled.
  static func quotedForRsync(_ word: String) -> String { "'" + word.replacing("'", with: "''") + "'" }
}
