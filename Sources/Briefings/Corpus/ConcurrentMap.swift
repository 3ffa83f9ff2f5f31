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
@inlinable
package func concurrentMap<Element: Sendable, Shared: ~Copyable>(
  _ count: Int, jobs: Int, most: Int = 64, sharing make: @escaping @Sendable () -> Shared,
  _ body: @escaping @Sendable (inout Shared, Int) -> Element
) async -> [Element] {
  let chunk = max(1, min(most, count / max(1, jobs * 8)))
  let chunks = (count + chunk - 1) / chunk
  return await withTaskGroup(of: (Int, [Element]).self) { group in
    var next = 0
    func start() {
      guard next < chunks else { return }
      let number = next
      next += 1
      group.addTask {
        var shared = make()
        return (number, (number * chunk..<min(count, (number + 1) * chunk)).map { body(&shared, $0) })
      }
    }
    for _ in 0..<max(1, jobs) { start() }
    var results: [[Element]] = Array(repeating: [], count: chunks)
    while let (number, values) = await group.next() {
      results[number] = values
      start()
    }
    var all: [Element] = []
    all.reserveCapacity(count)
    for values in results { all.append(contentsOf: values) }
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
