import Bytes
import Testing

struct ContentHashTests {
  /// Around the ends of words and of whole steps, where a byte could be left out.
  @Test(arguments: [1, 7, 8, 9, 63, 64, 65, 127, 128, 200])
  func tellsApartTextsThatDifferInOneByteOrInLength(count: Int) {
    let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var hashes: Set<UInt64> = [ContentHash.of(text), ContentHash.of(text + [0])]
    for index in text.indices {
      var other = text
      other[index] ^= 1
      hashes.insert(ContentHash.of(other))
    }
    #expect(hashes.count == count + 2)
  }

  @Test func tellsApartTextsWhosePartsAreExchanged() {
    let parts = (0..<8).map { part in (0..<16).map { UInt8(part * 16 + $0) } }
    for (first, second) in [(0, 1), (0, 2), (1, 3), (0, 4), (3, 7)] {
      var exchanged = parts
      exchanged.swapAt(first, second)
      #expect(ContentHash.of(Array(exchanged.joined())) != ContentHash.of(Array(parts.joined())))
    }
  }
}
