/// Maps `0..<count` on up to `jobs` tasks at a time; results are in order, whatever finished first.
///
/// Work is handed out in small runs, so that a few slow elements hold up nobody.
func concurrentMap<Result: Sendable>(
  _ count: Int, jobs: Int, _ body: @escaping @Sendable (Int) throws -> Result
) async throws -> [Result] {
  let chunk = max(1, min(64, count / max(1, jobs * 8)))
  let chunks = (count + chunk - 1) / chunk
  return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var next = 0
    func start() {
      guard next < chunks else { return }
      let number = next
      next += 1
      group.addTask {
        let range = number * chunk..<min(count, (number + 1) * chunk)
        return (number, try range.map { try body($0) })
      }
    }
    for _ in 0..<max(1, jobs) { start() }
    var results: [[Result]] = Array(repeating: [], count: chunks)
    while let (number, values) = try await group.next() {
      results[number] = values
      start()
    }
    return Array(results.joined())
  }
}
