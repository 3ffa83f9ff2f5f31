import Synchronization

/// Shows on a terminal what work of over a second is at; elsewhere it is silent.
struct Progress: Sendable {
  private let line = ProgressLine()
  private let ticks: Task<Void, Never>?

  /// With nothing to show yet.
  init() {
    guard Terminal.isTerminal else {
      ticks = nil
      return
    }
    ticks = Task.detached { [line] in
      while (try? await Task.sleep(for: .seconds(1))) != nil { line.draw() }
    }
  }

  static func start(_ text: String) -> Progress {
    let progress = Progress()
    progress.say(text)
    return progress
  }

  func say(_ text: String) { line.set(text) }

  /// Takes the line away, as before a question; the next `say` counts its seconds anew.
  func hide() { line.set(nil) }

  func stop() {
    ticks?.cancel()
    hide()
  }
}

/// The one line of a terminal that progress is drawn on.
private final class ProgressLine: Sendable {
  private struct Work {
    var text: String
    var start = ContinuousClock.now
    var isDrawn = false
  }

  private let work = Mutex<Work?>(nil)

  func set(_ text: String?) {
    work.withLock { work in
      guard let text else {
        if work?.isDrawn ?? false { Terminal.printMessage(Self.clear) }
        work = nil
        return
      }
      work = Work(text: text, start: work?.start ?? .now, isDrawn: work?.isDrawn ?? false)
    }
  }

  func draw() {
    work.withLock { work in
      guard let now = work, now.start.duration(to: .now) >= .seconds(1) else { return }
      Terminal.printMessage("\(Self.clear)\(now.text) … \(now.start.duration(to: .now).components.seconds) s")
      work?.isDrawn = true
    }
  }

  private static let clear = "\r\u{1B}[K"
}
