import Testing

@testable import Preview

struct BurstTests {
  let start = ContinuousClock.now

  @Test func tellsOneSaveAfterAShortSilence() {
    var burst = Burst()
    burst.add([.changed("/b"), .changed("/a")], at: start)
    #expect(burst.take(at: start) == nil)
    #expect(burst.timeLeft(at: start) == .milliseconds(10))
    #expect(burst.take(at: start + .milliseconds(10)) == ChangeSet(paths: ["/a", "/b"]))
    #expect(burst.timeLeft(at: start + .seconds(1)) == nil)
  }

  @Test func gathersACheckoutIntoOneSet() {
    var burst = Burst()
    for number in 0..<5000 {
      let now = start + .milliseconds(number / 10)
      burst.add([.changed("/\(number)")], at: now)
      #expect(burst.take(at: now) == nil)
    }
    #expect(burst.take(at: start + .milliseconds(600)) == nil)
    #expect(burst.take(at: start + .milliseconds(700))?.paths.count == 5000)
  }

  @Test func waitsForAFileThatIsBeingWritten() {
    var burst = Burst()
    burst.add([.appeared("/a"), .written("/a")], at: start)
    #expect(burst.timeLeft(at: start) == nil)
    #expect(burst.take(at: start + .seconds(100)) == nil)
    burst.add([.changed("/a")], at: start + .seconds(100))
    #expect(burst.take(at: start + .seconds(101)) == ChangeSet(paths: ["/a"]))
  }

  @Test func letsASlowWriterHoldUpOthersForTwoSeconds() {
    var burst = Burst()
    burst.add([.written("/slow"), .changed("/b")], at: start)
    #expect(burst.take(at: start + .seconds(1)) == nil)
    #expect(burst.take(at: start + .seconds(2)) == ChangeSet(paths: ["/b"]))
    burst.add([.changed("/slow")], at: start + .seconds(3))
    #expect(burst.take(at: start + .seconds(4)) == ChangeSet(paths: ["/slow"]))
  }

  @Test func waitsNoLongerForAFileThatIsWrittenAllTheTime() {
    var burst = Burst()
    burst.add([.changed("/b")], at: start)
    for tenth in 0..<20 { burst.add([.written("/log")], at: start + .milliseconds(100 * tenth)) }
    #expect(burst.take(at: start + .seconds(2)) == ChangeSet(paths: ["/b"]))
  }

  @Test func forgetsAnUnfinishedFileWithItsFolder() {
    var burst = Burst()
    burst.add([.written("/a/b/c"), .written("/ab"), .changed("/a")], at: start)
    burst.add([.changed("/ab")], at: start)
    #expect(burst.take(at: start + .milliseconds(10)) == ChangeSet(paths: ["/a", "/ab"]))
  }

  @Test func takesASilentFileForWhole() {
    var burst = Burst()
    burst.add([.appeared("/a")], at: start)
    #expect(burst.take(at: start + .seconds(1)) == nil)
    #expect(burst.take(at: start + .seconds(2)) == ChangeSet(paths: ["/a"]))
  }

  @Test func endsWhenFilesNeverRest() {
    var burst = Burst()
    for second in 0..<100 { burst.add([.changed("/log")], at: start + .milliseconds(100 * second)) }
    #expect(burst.take(at: start + .seconds(10)) == ChangeSet(paths: ["/log"]))
  }
}
