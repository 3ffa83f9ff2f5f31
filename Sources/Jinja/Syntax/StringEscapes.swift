import Bytes

/// The value of a string literal's inside: Python's escapes, an unknown one left as it is.
func unescaped(_ raw: [UInt8]) -> [UInt8] {
  guard raw.contains(UInt8(ascii: "\\")) else { return raw }
  var reader = EscapeReader(raw: raw)
  return reader.run()
}

private struct EscapeReader {
  let raw: [UInt8]
  var index = 0
  var output: [UInt8] = []

  init(raw: [UInt8]) { self.raw = raw }

  mutating func run() -> [UInt8] {
    while index < raw.count {
      if raw[index] == UInt8(ascii: "\\"), index + 1 < raw.count {
        readEscape(raw[index + 1])
      } else {
        output.append(raw[index])
        index += 1
      }
    }
    return output
  }

  private mutating func readEscape(_ letter: UInt8) {
    index += 2
    switch letter {
    case 0x0A: break
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "a"): output.append(0x07)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "v"): output.append(0x0B)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): output.append(letter)
    case UInt8(ascii: "x"): appendScalar(digits: 2, radix: 16, letter)
    case UInt8(ascii: "u"): appendScalar(digits: 4, radix: 16, letter)
    case UInt8(ascii: "U"): appendScalar(digits: 8, radix: 16, letter)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      index -= 1
      appendScalar(digits: 3, radix: 8, letter)
    default: output += [UInt8(ascii: "\\"), letter]
    }
  }

  private mutating func appendScalar(digits: Int, radix: UInt32, _ letter: UInt8) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, index < raw.count, let digit = Character(Unicode.Scalar(raw[index])).hexDigitValue,
      digit < Int(radix)
    {
      value = value &* radix &+ UInt32(digit)
      index += 1
      count += 1
    }
    output.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }
}
