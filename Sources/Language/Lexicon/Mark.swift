/// What a punctuation or symbol token is. Its raw value stands in `Token.lexeme`.
enum Mark: UInt16, Sendable {
  case other
  case period, ellipsis, comma, colon, semicolon, exclamation, question
  case openParenthesis, closeParenthesis, openBracket, closeBracket
  case hyphen, dash, slash, bullet
  /// `"`, which opens or closes.
  case straightDouble
  case leftDouble, rightDouble
  /// `'`, which opens, closes, or leaves letters out.
  case straightSingle
  case leftSingle, rightSingle
  case leftGuillemet, rightGuillemet
  /// ``` `` ```, as token files write an opening mark.
  case backticks
  /// `''`, as token files write a closing mark.
  case doubledSingle
  case currency, percent, degree, at, hash, ampersand, asterisk
  /// An address of the web or of mail, taken whole.
  case address

  /// The mark that one ASCII byte is, longer runs aside.
  init(ascii byte: UInt8) {
    self =
      switch byte {
      case UInt8(ascii: "."): .period
      case UInt8(ascii: ","): .comma
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: ";"): .semicolon
      case UInt8(ascii: "!"): .exclamation
      case UInt8(ascii: "?"): .question
      case UInt8(ascii: "("): .openParenthesis
      case UInt8(ascii: ")"): .closeParenthesis
      case UInt8(ascii: "["): .openBracket
      case UInt8(ascii: "]"): .closeBracket
      case UInt8(ascii: "-"): .hyphen
      case UInt8(ascii: "/"): .slash
      case UInt8(ascii: "\""): .straightDouble
      case UInt8(ascii: "'"): .straightSingle
      case UInt8(ascii: "$"): .currency
      case UInt8(ascii: "%"): .percent
      case UInt8(ascii: "@"): .at
      case UInt8(ascii: "#"): .hash
      case UInt8(ascii: "&"): .ampersand
      case UInt8(ascii: "*"): .asterisk
      default: .other
      }
  }

  /// The mark that one scalar beyond ASCII is.
  init(scalar: UInt32) {
    self =
      switch scalar {
      case 0xAB: .leftGuillemet
      case 0xBB: .rightGuillemet
      case 0xB0, 0xBA: .degree
      case 0xA2...0xA5, 0x20A0...0x20CF: .currency
      case 0x2010, 0x2011: .hyphen
      case 0x2012...0x2015: .dash
      case 0x2018, 0x201A, 0x201B, 0x2039: .leftSingle
      case 0x2019, 0x203A: .rightSingle
      case 0x201C, 0x201E, 0x201F: .leftDouble
      case 0x201D: .rightDouble
      case 0x2020...0x2023, 0x2043, 0x25A0...0x25FF, 0xB7: .bullet
      case 0x2026: .ellipsis
      default: .other
      }
  }

  /// Whether it may end a sentence.
  var isTerminal: Bool {
    switch self {
    case .period, .ellipsis, .exclamation, .question: true
    default: false
    }
  }

  /// Whether what it belongs to stands before it: a closing bracket or a mark that only closes.
  var isCloser: Bool {
    switch self {
    case .closeParenthesis, .closeBracket, .rightDouble, .rightSingle, .rightGuillemet, .doubledSingle: true
    default: false
    }
  }
}
