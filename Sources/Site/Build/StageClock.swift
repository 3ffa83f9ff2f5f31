#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Times stages.
struct StageClock {
  private(set) var stages: [BuildReport.Stage] = []
  private var start = ContinuousClock.now
  private var processorStart = StageClock.processorTime()

  /// Ends a stage: what went by since the one before. `amount` is what the stage read, made or wrote.
  ///
  /// Never inlined: `make guard` sees the end of a stage by a call of this function.
  @inline(never)
  mutating func end(_ name: String, _ amount: BuildReport.Amount? = nil) {
    let (now, processorNow) = (ContinuousClock.now, StageClock.processorTime())
    stages.append(
      BuildReport.Stage(
        name: name, duration: start.duration(to: now), processorTime: processorNow - processorStart, amount: amount))
    (start, processorStart) = (now, processorNow)
  }

  /// What this process has used of all cores so far.
  private static func processorTime() -> Duration {
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .zero }
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
