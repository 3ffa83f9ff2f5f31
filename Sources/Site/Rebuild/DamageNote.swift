import Synchronization

/// Whether anything that was read from a store was not what was written there.
final class DamageNote: Sendable {
  private let found = Atomic(false)

  var isFound: Bool { found.load(ordering: .relaxed) }

  func note() { found.store(true, ordering: .relaxed) }
}

/// A build came upon damage in what an earlier one had left: it has to be done without.
struct DamagedMemory: Error {}
