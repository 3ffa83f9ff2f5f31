import Testing

@testable import Preview

struct HostCheckTests {
  @Test(arguments: [
    "localhost", "localhost:8080", "127.0.0.1:8080", "127.0.0.2", "[::1]:8080", "news.localhost:80", nil,
  ])
  func allowsLoopbackNames(host: String?) {
    #expect(HostCheck(boundTo: "127.0.0.1").allows(host))
  }

  @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "127.evil.example.1", "localhost.evil.example:8080", ""])
  func refusesNamesThatSomebodyPointedHere(host: String) {
    #expect(!HostCheck(boundTo: "127.0.0.1").allows(host))
  }

  @Test func allowsAnyNameWhereTheSiteIsOpenToTheNetwork() {
    #expect(HostCheck(boundTo: "0.0.0.0").allows("workstation.lan:8080"))
  }
}
