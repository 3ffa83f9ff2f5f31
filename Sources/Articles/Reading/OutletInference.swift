import Bytes

/// Finds the outlet that a text attributes its report to: "according to The Washington Post".
enum OutletInference {
  /// The name as the text has it, and the words of the attribution.
  static func outlet(in line: LineReading) -> (name: String, wording: String)? {
    let words = line.bytes.split(separator: 0x20)
    for index in words.indices {
      for cue in cues where words[index].count == cue[0].count && index + cue.count < words.count {
        guard zip(words[index...], cue).allSatisfy({ $0.lazy.map(\.asciiLowercased).elementsEqual($1) }),
          let name = name(in: words[(index + cue.count)...].prefix(longestName).map(text))
        else { continue }
        return (name, (cue.map { text($0[...]) } + [name]).joined(separator: " "))
      }
    }
    return nil
  }

  /// Words after a cue that may name an outlet.
  private static let longestName = 6
  private static let cues = [
    ["according", "to"], ["reported", "by"], ["citing"], ["quoted", "by"], ["published", "by"],
    ["published", "in"], ["as", "reported", "by"], ["first", "reported", "by"],
  ].map { $0.map { Array($0.utf8) } }

  private static func text(_ word: ArraySlice<UInt8>) -> String { String(decoding: word, as: UTF8.self) }

  /// The longest run of capitalised words at the start, if it names a paper, agency or channel.
  private static func name(in words: [String]) -> String? {
    var run: [String] = []
    for word in words {
      var bare = word.trimming { ",.;:)(\"”“".contains($0) }
      if bare.hasSuffix("’s") || bare.hasSuffix("'s") { bare = String(bare.dropLast(2)) }
      let isJoint = !run.isEmpty && ["of", "the", "and", "&", "du", "de"].contains(bare)
      guard bare.first?.isUppercase == true || isJoint || (run.isEmpty && bare == "the") else { break }
      run.append(bare)
      if bare.count < word.count, word.last.map({ ",.;:)".contains($0) }) == true { break }
    }
    while let last = run.last, last.first?.isUppercase != true { run.removeLast() }
    if run.first == "the" { run.removeFirst() }
    while !run.isEmpty {
      if isOutlet(run) { return run.joined(separator: " ") }
      run.removeLast()
    }
    return nil
  }

  /// Whether these words name a paper, agency or channel.
  static func isOutlet(_ words: [String]) -> Bool {
    let bare = words.first == "The" ? Array(words.dropFirst()) : words
    guard let last = bare.last else { return false }
    if names.contains(bare.joined(separator: " ")) { return true }
    return bare.count >= 2 && endings.contains(last)
  }

  private static let endings: Set<String> = [
    "Post", "Times", "Journal", "News", "Guardian", "Herald", "Tribune", "Telegraph", "Chronicle", "Gazette",
    "Examiner",
    "Observer", "Standard", "Globe", "Inquirer", "Dispatch", "Star", "Sun", "Mail", "Express", "Mirror", "Independent",
    "Today", "Daily", "Weekly", "Magazine", "Review", "Press", "Agency", "Network", "Radio", "Television", "TV", "Bee",
    "Courier", "Register", "Sentinel", "Bulletin",
  ]
  private static let names: Set<String> = [
    "Reuters", "AP", "AFP", "Associated Press", "BBC", "CNN", "NBC", "CBS", "ABC", "Fox News", "NPR", "PBS", "MSNBC",
    "CNBC",
    "Bloomberg", "Politico", "Axios", "Al Jazeera", "Al Arabiya", "Guardian", "Economist", "Atlantic", "New Yorker",
    "Der Spiegel", "Le Monde", "El País", "El Mundo", "Die Zeit", "Le Figaro", "Xinhua", "TASS", "Anadolu", "Haaretz",
    "Hürriyet", "Newsweek", "Time", "USA Today", "Vox", "Semafor", "Kyodo", "Yonhap", "Interfax",
    "Agence France-Presse",
    "Deutsche Welle", "France 24", "Telegraph", "Independent", "Daily Mail", "Sky News", "ProPublica", "The Intercept",
  ]
}
