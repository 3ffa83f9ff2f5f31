import Testing

@testable import Preview

struct ReloadHubTests {
  @Test func tellsTheStateAtOnceAndEachLaterOne() async {
    let hub = ReloadHub(generation: 7)
    await hub.publish(.built(changed: ["a.html"]))
    var states = await hub.states().makeAsyncIterator()
    #expect(await states.next() == ReloadState(generation: 8, changed: nil, failure: nil))
    await hub.publish(.built(changed: ["b.html", "a.html"]))
    #expect(await states.next() == ReloadState(generation: 9, changed: ["a.html", "b.html"], failure: nil))
    await hub.publish(.failed(text: "a.md:1:1: error"))
    #expect(await states.next()?.failure == "a.md:1:1: error")
    await hub.publish(.built(changed: []))
    #expect(await states.next() == ReloadState(generation: 9, changed: ["a.html", "b.html"], failure: nil))
  }

  @Test func saysNothingWhenNothingChanged() async {
    let hub = ReloadHub(generation: 1)
    var states = await hub.states().makeAsyncIterator()
    _ = await states.next()
    await hub.publish(.built(changed: []))
    await hub.publish(.built(changed: ["a.html"]))
    #expect(await states.next()?.changed == ["a.html"])
  }

  @Test func forgetsFollowersThatWentAway() async throws {
    let hub = ReloadHub(generation: 1)
    for _ in 0..<500 {
      let follower = Task { for await _ in await hub.states() {} }
      follower.cancel()
      await follower.value
    }
    while await hub.followerCount > 0 { try await Task.sleep(for: .milliseconds(1)) }
  }

  @Test func writesOneEvent() {
    let state = ReloadState(generation: 3, changed: ["a/index.html"], failure: "x.md:1:2: error: \"<b>\"\n  line\n")
    #expect(
      String(decoding: state.event, as: UTF8.self)
        == #"data: {"generation":3,"changed":["a/index.html"],"failure":"x.md:1:2: error: \"<b>\"\n  line\n"}"# + "\n\n"
    )
  }
}
