/// Names of releases: the time they were made, in UTC, so that they sort by age: `20261129T161907Z`.
enum ReleaseName {
  /// `seconds` since 1970. Made unlike any of `taken`, and later in order than all of them.
  static func at(_ seconds: Int, after taken: [String] = []) -> String {
    let name = time(seconds)
    guard let last = taken.max(), last >= name else { return name }
    let parts = last.split(separator: "-", maxSplits: 1)
    let number = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    return "\(parts.first ?? last[...])-\(padded(number + 1, to: 4))"
  }

  /// Whether a folder's name is one of ours.
  static func isValid(_ name: String) -> Bool {
    let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let stamp = parts.first?.utf8, stamp.count == 16 else { return false }
    let isDigits = stamp.enumerated().allSatisfy { index, byte in
      switch index {
      case 8: byte == UInt8(ascii: "T")
      case 15: byte == UInt8(ascii: "Z")
      default: (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte
      }
    }
    return isDigits && (parts.count == 1 || Int(parts[1]) != nil)
  }

  /// Days to a date after Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
  private static func time(_ seconds: Int) -> String {
    let clock = ((seconds % 86_400) + 86_400) % 86_400
    let days = (seconds - clock) / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let date = padded(year, to: 4) + padded(month, to: 2) + padded(day, to: 2)
    return date + "T" + padded(clock / 3600, to: 2) + padded(clock / 60 % 60, to: 2) + padded(clock % 60, to: 2) + "Z"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }
}
