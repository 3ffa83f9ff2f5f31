import Diagnostics
import Testing

struct NearestNameTests {
  private let keys = ["title", "date", "source", "source_url", "draft"]

  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("sorce", "source"), ("source-url", "source_url"), ("dat", "date"),
  ])
  func findsTheKeyThatWasMeant(wrong: String, right: String) {
    #expect(nearestName(to: wrong, in: keys) == right)
  }

  @Test(arguments: ["headline", "x", "", "publisher"])
  func staysSilentWhenNothingIsNear(name: String) {
    #expect(nearestName(to: name, in: keys) == nil)
    #expect(didYouMean(name, keys) == nil)
  }
}
