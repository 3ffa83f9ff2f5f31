import Diagnostics

/// What a build notes beside Output of how the site there came to be.
struct BuildNotes: Sendable {
  let options: BuildOptions

  /// What the last build read, and its Output where that is whole; nil where these options would not build the same.
  func lastSite() async throws -> (inputs: UInt64, output: WholeOutput)? {
    guard !options.isForced, !options.measuresTemplates, let state = BuildState.read(output: options.outputFolder),
      state.succeeded, state.isSettled, state.options == options.fingerprint, state.maker == options.maker,
      let output = try OutputWriter(root: options.outputFolder).wholeOutput()
    else { return nil }
    return (state.inputs, output)
  }

  /// Says again what was said when `output` was made.
  func unchanged(_ output: WrittenOutput) -> BuildReport {
    var report = BuildReport()
    report.isUnchanged = true
    report.repeated = BuildMessages.read(output: options.outputFolder)
    report.written = output
    return report
  }

  /// Notes how Output came to be; a failed build leaves a note on the site that is still there.
  func note(_ report: BuildReport, _ inputs: InputStamp) throws {
    if report.succeeded, report.written != nil {
      try state(inputs).write(output: options.outputFolder)
      try BuildMessages(report).write(output: options.outputFolder)
    } else if var state = BuildState.read(output: options.outputFolder) {
      state.succeeded = false
      try state.write(output: options.outputFolder)
    }
  }

  private func state(_ inputs: InputStamp) -> BuildState {
    BuildState(
      maker: options.maker, drafts: options.includesDrafts, future: options.includesFuture, succeeded: true,
      inputs: inputs.value, options: options.fingerprint, isSettled: inputs.isSettled)
  }
}
