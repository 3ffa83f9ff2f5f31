import Bytes
package import Diagnostics

/// Whether a built site may go out, and every reason why not.
package struct PublishReadiness: Sendable, Equatable {
  /// Why the site is not published; empty where it may be.
  package private(set) var objections: [String]
  /// Files in Output that the build did not write, and that are therefore not published.
  package private(set) var strangers: [String]

  /// Reads every file of the site again: one that was changed by hand is found whatever its date says.
  package init(_ output: OutputFolder, build: BuildRecord) throws(EnvironmentFailure) {
    objections = build.objections
    if !output.files.contains(where: { $0.path.hasSuffix(".html") }) { objections.append("it has no pages") }
    var (touched, missing): ([String], [String]) = ([], [])
    for file in output.files {
      guard try Disk.kind(of: output.location(file.path)) == .file else {
        missing.append(file.path)
        continue
      }
      let bytes = try Disk.read(output.location(file.path))
      if bytes.count != file.size || ContentHash.of(bytes) != file.hash { touched.append(file.path) }
      if let reason = ForbiddenFile.reason(file.path, start: bytes.prefix(200)) {
        objections.append("\(file.path) may not be in a site: \(reason)")
      }
    }
    if let reason = Self.say(touched, "changed by hand since the build") { objections.append(reason) }
    if let reason = Self.say(missing, "missing since the build") { objections.append(reason) }
    let known = Set(output.files.map(\.path))
    strangers = try Disk.files(below: output.root).filter { !known.contains($0) && !SitePath.isRecord($0) }
  }

  package var isReady: Bool { objections.isEmpty }

  private static func say(_ paths: [String], _ what: String) -> String? {
    guard let first = paths.first else { return nil }
    let others = paths.count - 1
    let subject = others == 0 ? "\(first) is" : "\(first) and \(others) \(others == 1 ? "other" : "others") are"
    return "\(subject) \(what); build again with --force"
  }
}

/// Bulletin will not publish, and nothing was touched. The command ends with exit code 1.
package struct PublishRefusal: Error, Sendable, Equatable {
  package let subject: String
  package let reasons: [String]

  package init(_ subject: String, _ reasons: [String]) {
    self.subject = subject
    self.reasons = reasons
  }

  /// One line for each reason.
  package var description: String { reasons.map { "error: \(subject) is not published: \($0)\n" }.joined() }
}
