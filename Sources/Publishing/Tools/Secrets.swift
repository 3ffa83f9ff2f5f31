/// Keeps passwords and tokens out of what is printed.
enum Secrets {
  /// `text` with the user part of every URL masked: `https://…@host/path` for `https://user:token@host/path`.
  static func masked(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let scheme = rest.firstRange(of: "://") {
      result += rest[..<scheme.upperBound]
      rest = rest[scheme.upperBound...]
      let end = rest.firstIndex { $0 == "/" || $0.isWhitespace || $0 == "'" || $0 == "\"" } ?? rest.endIndex
      if let at = rest[..<end].lastIndex(of: "@") {
        result += "…"
        rest = rest[at...]
      }
    }
    return result + rest
  }
}
