/// Tells every open page about every build. The one place in the preview that keeps something that changes.
package actor ReloadHub {
  private var state: ReloadState
  private var followers: [Int: AsyncStream<ReloadState>.Continuation] = [:]
  private var nextFollower = 0

  /// `generation` must be higher than any that an earlier server sent: the time in milliseconds is.
  package init(generation: Int) {
    state = ReloadState(generation: generation)
  }

  /// The state now, and each later one. A follower that falls behind misses some, and sees that by the generation.
  func states() -> AsyncStream<ReloadState> {
    let (stream, continuation) = AsyncStream.makeStream(of: ReloadState.self, bufferingPolicy: .bufferingNewest(16))
    let number = nextFollower
    nextFollower += 1
    followers[number] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.remove(number) } }
    var first = state
    first.changed = nil
    continuation.yield(first)
    return stream
  }

  /// Sends what a build came to. A build that changed nothing is sent only where it ends a failure.
  package func publish(_ outcome: BuildOutcome) {
    let old = state
    switch outcome {
    case .built(let changed):
      if !changed.isEmpty {
        state.generation += 1
        state.changed = changed.count <= Self.longestList ? changed.sorted() : nil
      }
      state.failure = nil
    case .failed(let text):
      state.failure = text
    }
    guard state != old else { return }
    for follower in followers.values { follower.yield(state) }
  }

  /// How many pages are open.
  package var followerCount: Int { followers.count }

  private func remove(_ number: Int) { followers[number] = nil }

  /// Beyond this a page asks for its own version instead of reading the list.
  private static let longestList = 500
}
