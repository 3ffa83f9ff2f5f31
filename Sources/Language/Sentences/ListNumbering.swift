internal import Bytes

/// The number that opens an item of a list, and so the one that opens the next: 1. or 1) or 1.) or a.
struct ListNumbering {
  private enum Style { case stop, bracket, stopAndBracket }

  private var style: Style
  private var value: Int
  private var isLetter: Bool
  /// Tokens of the numbering, with a bullet before it.
  private(set) var width: Int

  /// Reads the numbering at the opening of a sentence.
  init?(at index: Int, _ view: TokenView) {
    let bullet = view.mark(index) == .bullet ? 1 : 0
    guard let read = Self.read(at: index + bullet, view) else { return nil }
    (style, value, isLetter, width) = (read.style, read.value, read.isLetter, read.width + bullet)
  }

  /// Whether the item after this one opens here.
  func continues(at index: Int, _ view: TokenView) -> Bool {
    guard view.spaceBefore(index), let next = Self.read(at: index, view) else { return false }
    return next.style == style && next.value == value + 1 && next.isLetter == isLetter
      && view.spaceBefore(index + next.width)
  }

  private static func read(at index: Int, _ view: TokenView) -> (style: Style, value: Int, isLetter: Bool, width: Int)?
  {
    guard let value = number(at: index, view), !view.spaceBefore(index + 1) else { return nil }
    let isLetter = view.isWord(index)
    switch view.mark(index + 1) {
    case .closeParenthesis: return (.bracket, value, isLetter, 2)
    case .period:
      if view.mark(index + 2) == .closeParenthesis, !view.spaceBefore(index + 2) {
        return (.stopAndBracket, value, isLetter, 3)
      }
      return view.spaceBefore(index + 2) ? (.stop, value, isLetter, 2) : nil
    default: return nil
    }
  }

  /// Up to three digits, or one small letter.
  private static func number(at index: Int, _ view: TokenView) -> Int? {
    guard view.isNumber(index) || view.isWord(index) else { return nil }
    let length = view.length(index)
    let first = view.text[Int(view.tokens[index].start)]
    if view.isWord(index) { return length == 1 && first.isASCIILowercase ? Int(first) : nil }
    return length <= 3 ? view.digits(index) : nil
  }
}

extension TokenView {
  /// The value of a number token of digits alone.
  func digits(_ index: Int) -> Int? {
    guard isNumber(index), length(index) <= 9 else { return nil }
    var value = 0
    for place in Int(tokens[index].start)..<Int(tokens[index].end) {
      guard text[place].isASCIIDigit else { return nil }
      value = value * 10 + Int(text[place] & 0xF)
    }
    return value
  }
}
