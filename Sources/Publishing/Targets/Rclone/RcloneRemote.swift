import Diagnostics

/// Runs rclone on one remote. Accounts and keys are rclone’s own: its configuration, or the environment.
struct RcloneRemote: Sendable {
  let remote: String

  init(_ remote: String) throws(EnvironmentFailure) {
    let isPlain = remote.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPlain, !remote.hasPrefix("-"), remote.contains(":") || remote.hasPrefix("/") else {
      throw EnvironmentFailure(Self.masked(remote), "is no place for rclone; write it as remote:path")
    }
    self.remote = remote.count > 1 && remote.hasSuffix("/") ? String(remote.dropLast()) : remote
  }

  /// The remote as it may be printed: without the settings that may stand in its name.
  var name: String { Self.masked(remote) }

  func path(_ file: String) -> String { remote.hasSuffix(":") ? remote + file : "\(remote)/\(file)" }

  /// A small file; nil where it is missing. Few retries: it is the first that is asked of a store.
  func read(_ file: String) async throws -> String? {
    let arguments = ["--retries=1", "--low-level-retries=2", "--", path(file)]
    let result = try await program("cat").result(arguments)
    switch result.code {
    case 0: return result.output.isEmpty ? nil : result.text
    case Self.folderNotFound, Self.fileNotFound: return nil
    default: throw failure(result)
    }
  }

  func write(_ text: String, to file: String) async throws {
    let headers = [
      "--header-upload", "Content-Type: text/plain; charset=utf-8", "--header-upload", "Cache-Control: no-cache",
    ]
    try await run("rcat", headers + ["--", path(file)], input: Array(text.utf8))
  }

  /// Sends files whatever is there: the plan already knows that they differ, if only in their headers.
  ///
  /// `subfolder` is one of the remote; nil for the remote itself.
  func send(_ batch: UploadPhases.Batch, from folder: String, to subfolder: String? = nil) async throws {
    let place = subfolder.map(path) ?? remote
    try await run(
      "copy", Self.listed + ["--no-check-dest"] + batch.headers.arguments + ["--", folder, place],
      input: list(batch.paths))
  }

  /// Fetches files into a folder of this machine; those that are missing are left out.
  func fetch(_ paths: [String], into folder: String) async throws {
    try await run("copy", Self.listed + ["--", remote, folder], input: list(paths))
  }

  func delete(_ paths: [String]) async throws {
    if !paths.isEmpty { try await run("delete", Self.listed + ["--", remote], input: list(paths)) }
  }

  /// What the store can do, as rclone knows it; nothing where this rclone does not tell.
  func features() async throws -> StoreFeatures {
    let result = try await program("backend").result(["features", "--", remote])
    return result.code == 0 ? StoreFeatures(json: result.output) : StoreFeatures()
  }

  /// Moves all that a folder of the remote holds into the remote itself, and says whether all of it went.
  ///
  /// rclone moves nothing out of a folder into one that it lies in; seen through its `combine` they are strangers.
  func moveUp(from folder: String, replacing: Bool) async throws -> Bool {
    let places = ["live=\(remote)", "arrived=\(path(folder))"]
    var rclone = program("move")
    rclone.environment["RCLONE_CONFIG_BULLETIN_TYPE"] = "combine"
    rclone.environment["RCLONE_CONFIG_BULLETIN_UPSTREAMS"] =
      places.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " ")
    let flags = ["--no-traverse", replacing ? "--ignore-times" : "--no-check-dest", "--retries=1"]
    return try await rclone.result(flags + ["--", "bulletin:arrived", "bulletin:live"]).code == 0
  }

  /// Removes a folder of the remote with all that is in it; it may be missing.
  func remove(folder: String) async throws {
    _ = try await program("purge").result(["--retries=1", "--low-level-retries=2", "--", path(folder)])
  }
}

extension RcloneRemote {
  private static let folderNotFound = 3
  private static let fileNotFound = 4
  private static let listed = ["--files-from-raw=-", "--no-traverse"]

  private func list(_ paths: [String]) -> [UInt8] { Array(paths.map { "\($0)\n" }.joined().utf8) }

  private func program(_ command: String) -> Program {
    // rclone's own ten retries of three retries take minutes to tell that a server is down.
    Program(
      name: "rclone",
      arguments: [
        command, "--ask-password=false", "--contimeout=20s", "--log-format=", "--retries=2", "--low-level-retries=3",
      ])
  }

  private func run(_ command: String, _ arguments: [String], input: [UInt8]) async throws {
    let result = try await program(command).result(arguments, input: input)
    guard result.code == 0 else { throw failure(result) }
  }

  /// Its last words without what it only notes, and without secrets that stand in the remote’s name.
  private func failure(_ result: Program.Result) -> EnvironmentFailure {
    let said = result.complaint.split(separator: "\n").filter { !$0.hasPrefix("NOTICE:") }.joined(separator: "\n")
    let words = program("").lastWords(of: Program.Result(code: result.code, output: [], complaint: said))
    return EnvironmentFailure(name, words.replacing(remote, with: name))
  }

  /// `:s3,…:bucket` for `:s3,secret_access_key=…:bucket`.
  private static func masked(_ remote: String) -> String {
    guard let colon = remote.lastIndex(of: ":"), let comma = remote[..<colon].firstIndex(of: ",") else {
      return Secrets.masked(remote)
    }
    return remote[...comma] + "…" + remote[colon...]
  }
}
