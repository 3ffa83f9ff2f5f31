import Bytes
package import Diagnostics
import Language

/// How the site in Output came to be: kept beside its manifest, so that a build of the same input can be left out and
/// a site that should not go live is not published.
package struct BuildState: Sendable, Equatable {
  package enum Maker: String, Sendable { case build, serve }

  package var maker: Maker
  package var drafts: Bool
  package var future: Bool
  /// False when the build after this one failed: Output still holds the site of this one.
  package var succeeded: Bool
  /// `InputStamp` of what was read, and a hash of the options.
  package var inputs: UInt64
  package var options: UInt64
  /// Whether equal `inputs` mean that nothing has changed.
  package var isSettled: Bool

  private static let header = "bulletin build state 2"

  private static func path(_ output: String) -> String { "\(output)/\(OutputPath.reservedFolder)/state" }

  /// Nil where there is none, or where it is damaged, foreign or of another version.
  package static func read(output: String) -> BuildState? {
    guard let text = try? FileTree.text(of: path(output)) else { return nil }
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count == 3, lines[0] == header, lines[2] == checksum(lines[1]) else { return nil }
    let fields = lines[1].split(separator: " ")
    guard fields.count == 7, let maker = Maker(rawValue: String(fields[0])), let inputs = UInt64(fields[4], radix: 16),
      let options = UInt64(fields[5], radix: 16)
    else { return nil }
    return BuildState(
      maker: maker, drafts: fields[1] == "yes", future: fields[2] == "yes", succeeded: fields[3] == "yes",
      inputs: inputs, options: options, isSettled: fields[6] == "yes")
  }

  func write(output: String) throws(EnvironmentFailure) {
    let flag = { (value: Bool) in value ? "yes" : "no" }
    let fields = [
      maker.rawValue, flag(drafts), flag(future), flag(succeeded), String(inputs, radix: 16),
      String(options, radix: 16), flag(isSettled),
    ]
    let line = fields.joined(separator: " ")
    let text = "\(Self.header)\n\(line)\n\(Self.checksum(line))\n"
    let draft = Self.path(output) + ".next"
    try POSIXFile(creating: draft).write(Array(text.utf8))
    try FileTree.rename(draft, to: Self.path(output))
  }

  private static func checksum(_ line: String) -> String { String(ContentHash.of(Array(line.utf8)), radix: 16) }

  /// What changed since: “Content/articles/x.md changed after the build”; nil where nothing did.
  package func staleReason(root: String, output: String) async throws(EnvironmentFailure) -> String? {
    guard try await InputStamp(of: root, jobs: 1).value != inputs else { return nil }
    let newer = try NewerInputs(than: BuildMessages.path(output), root: root).paths
    let others = newer.count > 3 ? " and \(newer.count - 3) more" : ""
    let subject = newer.isEmpty ? "Content, Templates or the program" : newer.prefix(3).joined(separator: ", ") + others
    return "\(subject) changed after the build"
  }
}

extension BuildOptions {
  /// Of everything in the options that the output depends on.
  var fingerprint: UInt64 {
    ContentHash.of(
      Array(
        "\(baseURL?.absolute ?? "") \(includesDrafts) \(includesFuture) \(asOf?.description ?? "") \(isStrict) \(isPlain) \(generator)"
          .utf8))
  }
}
