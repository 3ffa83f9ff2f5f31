import Bytes

/// Makes a title of the opening of a first sentence, for text without a headline.
enum TitleInference {
  /// Shorter than this no cut is made; longer than `limit` one always is.
  private static let shortest = 60
  private static let limit = 140

  /// The opening of `text` up to the first clause boundary that leaves enough to be a title, verbatim; an ellipsis
  /// ends it where no boundary was near.
  static func title(fromFirstSentence sentence: String) -> String {
    let text = Array(Dateline.withoutDateline(sentence).utf8)
    let whole = strippingEnd(text[...])
    if whole.count <= shortest { return String(decoding: whole, as: UTF8.self) }
    for index in whole.indices.dropFirst(shortest) {
      guard index <= limit else { break }
      if isBoundary(whole, at: index) { return String(decoding: strippingEnd(whole[..<index]), as: UTF8.self) }
    }
    if whole.count <= limit { return String(decoding: whole, as: UTF8.self) }
    let cut = whole[..<limit].lastIndex(of: 0x20) ?? limit
    return String(decoding: strippingEnd(whole[..<cut]), as: UTF8.self) + "…"
  }

  private static func isBoundary(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    let rest = text[index...]
    switch text[index] {
    case UInt8(ascii: ";"), UInt8(ascii: ","): return index + 1 < text.endIndex && text[index + 1] == 0x20
    case 0x20:
      return clauseWords.contains(where: rest.starts)
    default: return rest.starts(with: "—".utf8)
    }
  }

  private static let clauseWords = [
    " should ", " if ", " while ", " because ", " although ", " after ", " before ", " when ", " which ", " who ",
    " amid ", " despite ", " according to ", " as ", " since ", " unless ", " until ", " whereas ", " in a move ",
    " — ", " – ",
  ].map { Array($0.utf8) }

  private static func strippingEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, last.isASCIIWhitespace || ",;:.".utf8.contains(last) { text.removeLast() }
    return text
  }
}
