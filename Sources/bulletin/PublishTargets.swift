import Articles
import Diagnostics
import Publishing
import Site

/// The targets under `publish:` in `Content/site.yaml`.
enum PublishTargets {
  struct Named {
    var name: String
    var target: PublishTarget
    var limit: DeleteLimit
  }

  /// In the order of the file; mistakes are told at their places.
  static func read(_ settings: SiteSettings) -> (targets: [Named], diagnostics: [Diagnostic]) {
    var targets: [Named] = []
    var diagnostics: [Diagnostic] = []
    for field in settings.publishTargets {
      guard case .mapping(let fields) = field.value.kind else {
        diagnostics.append(
          .error(
            "wrong-type", "a target should be a mapping", at: Location(settings.file, field.value.range),
            help: "write {kind: folder, path: /srv/news}"))
        continue
      }
      var reader = FieldReader(fields, of: settings.file, subject: "target", known: keys)
      let limit = limit(&reader)
      if let target = target(&reader, at: field.keyRange) {
        targets.append(Named(name: field.key, target: target, limit: limit))
      }
      diagnostics += reader.diagnostics
    }
    return (targets, diagnostics)
  }

  private static let keys = [
    "kind", "path", "keep", "destination", "ssh_options", "repository", "branch", "remote", "force", "max_deletes",
  ]
  private static let kinds = ["folder", "rsync", "git", "rclone"]

  private static func limit(_ reader: inout FieldReader) -> DeleteLimit {
    guard let text = reader.text("max_deletes"), let value = reader.value("max_deletes") else { return .standard }
    return DeleteLimit(parsing: text) ?? reader.wrongType("max_deletes", value, "a number, or a share as 5%")
      ?? .standard
  }

  private static func keep(_ reader: inout FieldReader) -> Int {
    guard let number = reader.number("keep"), let value = reader.value("keep") else { return 5 }
    if number >= 1, number <= 10_000, number == number.rounded() { return Int(number) }
    return reader.wrongType("keep", value, "a whole number of 1 or more") ?? 5
  }

  private static func target(_ reader: inout FieldReader, at place: Range<Int>) -> PublishTarget? {
    let keep = keep(&reader)
    switch reader.text("kind") {
    case "folder": return required("path", &reader, place).map { .folder(FolderTarget(path: $0, keep: keep)) }
    case "rsync":
      let options = reader.text("ssh_options") ?? ""
      return required("destination", &reader, place)
        .map { .rsync(RsyncTarget(destination: $0, keep: keep, sshOptions: options)) }
    case "git":
      let (branch, force) = (reader.text("branch") ?? "gh-pages", reader.flag("force") ?? false)
      return required("repository", &reader, place)
        .map { .git(GitTarget(repository: $0, branch: branch, force: force)) }
    case "rclone": return required("remote", &reader, place).map { .rclone(RcloneTarget(remote: $0)) }
    case let kind:
      let help = kind.flatMap { didYouMean($0, kinds) } ?? "kinds: \(kinds.joined(separator: ", "))"
      reader.report(
        .error(
          "bad-target", kind.map { "unknown kind of target “\($0)”" } ?? "a target needs a kind",
          at: Location(reader.file, reader.value("kind")?.range ?? place), help: help))
      return nil
    }
  }

  private static func required(_ key: String, _ reader: inout FieldReader, _ place: Range<Int>) -> String? {
    if let text = reader.text(key) { return text }
    reader.report(.error("bad-target", "this target needs “\(key)”", at: Location(reader.file, place)))
    return nil
  }
}
