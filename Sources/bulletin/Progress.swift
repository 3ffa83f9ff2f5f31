/// Shows on a terminal that work of over a second goes on; elsewhere it is silent.
struct Progress {
  private let task: Task<Void, Never>?

  static func start(_ what: String) -> Progress {
    guard Terminal.isTerminal else { return Progress(task: nil) }
    return Progress(
      task: Task.detached {
        let start = ContinuousClock.now
        while !Task.isCancelled {
          guard (try? await Task.sleep(for: .seconds(1))) != nil else { break }
          let seconds = start.duration(to: .now).components.seconds
          Terminal.printMessage("\r\(what) … \(seconds) s")
        }
        if start.duration(to: .now) > .seconds(1) { Terminal.printMessage("\r\u{1B}[K") }
      })
  }

  func stop() { task?.cancel() }
}
