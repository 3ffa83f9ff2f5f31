/// Maps `0..<count` on up to `jobs` tasks at a time; results are in order, whatever finished first.
///
/// Work is handed out in small runs, so that a few slow elements hold up nobody.
@inlinable
package func concurrentMap<Element: Sendable>(
  _ count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> Element
) async -> [Element] {
  await concurrentMap(count, jobs: jobs, sharing: {}) { _, index in body(index) }
}

/// As the other `concurrentMap`; the elements of a run, at `most` so many, share what `make` makes, one after another.
/// Towards the end runs are shorter, so that all tasks end at about the same time.
@inlinable
package func concurrentMap<Element: Sendable, Shared: ~Copyable>(
  _ count: Int, jobs: Int, most: Int = 64, sharing make: @escaping @Sendable () -> Shared,
  _ body: @escaping @Sendable (inout Shared, Int) -> Element
) async -> [Element] {
  let jobs = max(1, jobs)
  let longest = max(1, min(most, count / (jobs * 8)))
  return await withTaskGroup(of: (start: Int, values: [Element]).self) { group in
    var next = 0
    func start() {
      guard next < count else { return }
      let run = next..<min(count, next + max(1, longest / 8, min(longest, (count - next) / (jobs * 2))))
      next = run.upperBound
      group.addTask {
        var shared = make()
        return (run.lowerBound, run.map { body(&shared, $0) })
      }
    }
    for _ in 0..<jobs { start() }
    var runs: [(start: Int, values: [Element])] = []
    while let run = await group.next() {
      runs.append(run)
      start()
    }
    runs.sort { $0.start < $1.start }
    var all: [Element] = []
    all.reserveCapacity(count)
    for run in runs { all.append(contentsOf: run.values) }
    return all
  }
}

/// As the other `concurrentMap`; throws the error of the first element that has one.
@inlinable
package func concurrentMap<Element: Sendable>(
  _ count: Int, jobs: Int, throwing body: @escaping @Sendable (Int) throws -> Element
) async throws -> [Element] {
  try await concurrentMap(count, jobs: jobs) { index in Result { try body(index) } }.map { try $0.get() }
}
