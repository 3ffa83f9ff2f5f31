/// Makes heading ids of words: lower case, letters and digits of any script, hyphens between; unique in one document.
struct HeadingIdentifiers {
  private var used: [String: Int] = [:]

  mutating func identifier(for title: String) -> String {
    var words = ""
    var pendingHyphen = false
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if pendingHyphen, !words.isEmpty { words.append("-") }
        pendingHyphen = false
        words.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’" {
        pendingHyphen = true
      }
    }
    return unique(words.isEmpty ? "section" : words)
  }

  private mutating func unique(_ base: String) -> String {
    guard let count = used[base] else {
      used[base] = 1
      return base
    }
    var number = count + 1
    while used["\(base)-\(number)"] != nil { number += 1 }
    used[base] = number
    used["\(base)-\(number)"] = 1
    return "\(base)-\(number)"
  }
}
