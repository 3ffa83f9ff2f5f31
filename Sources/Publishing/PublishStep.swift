/// What a publish is at, for one who waits for it.
package enum PublishStep: Sendable, Equatable, CustomStringConvertible {
  /// Every file of the site is read again.
  case checking
  case looking
  /// So many files of all that go out have been dealt with.
  case sending(Int, of: Int)
  case verifying
  case announcing

  /// `Sending files: 120 of 412`
  package var description: String {
    switch self {
    case .checking: "Checking the site"
    case .looking: "Looking at what is published"
    case .sending(let done, let all): "Sending files: \(done) of \(all)"
    case .verifying: "Reading back what was published"
    case .announcing: "Telling others"
    }
  }
}
