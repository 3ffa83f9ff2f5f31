import Bytes
import Testing

struct StableHashTests {
  @Test func hashesEachWordOfATable() {
    #expect(StableHash.ofWords(in: " said  told\nnaïve ") == ["said", "told", "naïve"].map { StableHash.of($0.utf8) })
    #expect(StableHash.ofWords(in: "\n ") == [])
  }
}
