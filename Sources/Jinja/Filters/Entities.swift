import Bytes

/// Reads numeric references and the names that HTML text commonly has.
func unescapedEntities(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(0x26) else { return text }
  var output: [UInt8] = []
  var index = 0
  while index < text.count {
    if text[index] == 0x26, let (bytes, end) = entity(text, index + 1) {
      output += bytes
      index = end
    } else {
      output.append(text[index])
      index += 1
    }
  }
  return output
}

/// The text of the reference whose `&` is before `start`, and where it ends.
private func entity(_ text: [UInt8], _ start: Int) -> (bytes: [UInt8], end: Int)? {
  guard let end = text[start...].prefix(12).firstIndex(of: 0x3B) else { return nil }
  let name = String(decoding: text[start..<end], as: UTF8.self)
  guard name.hasPrefix("#") else { return named[name].map { (Array($0.utf8), end + 1) } }
  let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
  guard let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10) else { return nil }
  return (Array(String(Unicode.Scalar(number) ?? "\u{FFFD}").utf8), end + 1)
}

private let named: [String: String] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
  "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "euro": "€", "pound": "£", "cent": "¢", "yen": "¥",
  "deg": "°", "para": "¶", "sect": "§", "times": "×", "divide": "÷", "shy": "\u{AD}", "frac12": "½", "frac14": "¼",
  "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "ccedil": "ç",
  "agrave": "à", "egrave": "è", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
  "szlig": "ß", "aring": "å", "oslash": "ø", "aelig": "æ", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓",
]
