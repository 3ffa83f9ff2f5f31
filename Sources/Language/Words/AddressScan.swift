internal import Bytes

/// Finds where an address of the web or of mail ends.
enum AddressScan {
  /// Up to white space, a quotation mark or bracket, without the punctuation that belongs to the sentence.
  static func end(of text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, isPart(text[end]) { end += 1 }
    while end > start, isSentencePunctuation(text[end - 1]) { end -= 1 }
    return end
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ")"),
      UInt8(ascii: "]"):
      false
    default: true
    }
  }

  private static func isSentencePunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
