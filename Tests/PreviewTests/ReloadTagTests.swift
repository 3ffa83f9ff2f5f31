import Testing

@testable import Preview

struct ReloadTagTests {
  @Test func standsBeforeTheEndOfTheBody() {
    let page = "<html><body><p>“</body>”</p></BODY ></html>"
    let served = String(decoding: ReloadTag.added(to: Array(page.utf8), at: "a\"b/index.html"), as: UTF8.self)
    let version = PageVersion.of(Array(page.utf8))
    #expect(
      served == """
        <html><body><p>“</body>”</p><script async src="/_bulletin/reload.js" data-file="a&quot;b/index.html" \
        data-version="\(version)"></script></BODY ></html>
        """)
  }

  @Test func standsAtTheEndOfAPageWithoutABody() {
    let served = String(decoding: ReloadTag.added(to: Array("<p>a".utf8), at: "a.html"), as: UTF8.self)
    #expect(served.hasPrefix("<p>a<script async"))
  }

  @Test func hasOneVersionForPagesThatDifferInTheirStyleSheets() {
    let first = version(#"<head><LINK rel="stylesheet" href="/a.1.css"><link rel=icon href=1></head>"#)
    let second = version(#"<head><link rel="stylesheet" href="/a.2.css" integrity="x"><link rel=icon href=1></head>"#)
    let third = version(#"<head><link rel="stylesheet" href="/a.1.css"><link rel=icon href=2></head>"#)
    #expect(first == second)
    #expect(first != third)
    #expect(version("<link") != version("<link rel=stylesheet"))
  }

  private func version(_ page: String) -> String { PageVersion.of(Array(page.utf8)) }
}
