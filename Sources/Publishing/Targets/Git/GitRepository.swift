import Diagnostics

/// Runs git on a bare repository of Bulletin’s own, whatever repository the site itself lies in.
struct GitRepository: Sendable {
  /// The bare repository’s folder.
  let path: String
  /// What failures are about: the repository published to, with secrets taken out.
  let subject: String

  func callAsFunction(
    _ arguments: String..., input: String = "", index: String? = nil, identity: GitIdentity? = nil
  ) async throws -> Program.Result {
    try await git(index: index, identity: identity).run(arguments, input: Array(input.utf8), about: subject)
  }

  /// The ids git has, or would have, for the bytes of files on disk, without filters that a machine’s settings might add.
  func objectIDs(of paths: [String], write: Bool) async throws -> [String] {
    guard !paths.isEmpty else { return [] }
    let arguments = ["hash-object"] + (write ? ["-w"] : []) + ["--no-filters", "--stdin-paths"]
    let input = paths.map { "\($0)\n" }.joined()
    let ids = try await git().run(arguments, input: Array(input.utf8), about: subject).text
    return ids.split(separator: "\n").map(String.init)
  }

  /// Runs commands whose failure says something, whatever their exit code.
  func attempt(_ arguments: String...) async throws -> Program.Result { try await git().result(arguments) }

  func makeWhereMissing() async throws {
    guard try Disk.kind(of: "\(path)/HEAD") == .missing else { return }
    try Disk.makeFolders(path)
    _ = try await self("init", "--quiet", "--bare", path)
  }

  func complaint(_ result: Program.Result) -> EnvironmentFailure {
    EnvironmentFailure(subject, git().lastWords(of: result))
  }

  private func git(index: String? = nil, identity: GitIdentity? = nil) -> Program {
    var environment = Self.cleanEnvironment
    environment["GIT_DIR"] = path
    environment["GIT_INDEX_FILE"] = index
    environment.merge(identity?.environment ?? [:]) { _, new in new }
    let settings = ["core.hooksPath=/dev/null", "gc.auto=0", "maintenance.auto=false", "http.lowSpeedTime=60"]
    return Program(
      name: "git", arguments: settings.flatMap { ["-c", $0] } + ["-c", "http.lowSpeedLimit=1"], environment: environment
    )
  }

  /// Takes away what points git at another repository, as when `bulletin publish` runs in a hook; asks nothing.
  static let cleanEnvironment: [String: String?] = {
    var environment: [String: String?] = ["GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"]
    for name in [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
      "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH",
    ] {
      environment.updateValue(nil, forKey: name)
    }
    return environment
  }()
}

/// Who a commit is by: the person git knows in the site’s folder, else Bulletin.
struct GitIdentity: Sendable {
  private let author: String?

  init(of folder: String) async throws {
    let git = Program(name: "git", environment: GitRepository.cleanEnvironment)
    let known = try await git.result(["-C", folder, "var", "GIT_AUTHOR_IDENT"])
    author = known.code == 0 ? known.text : nil
  }

  /// `Name <address> time zone`, taken apart; the time is git’s own.
  var environment: [String: String?] {
    var (name, address) = ("Bulletin", "bulletin@localhost")
    if let author, let open = author.lastIndex(of: "<"), let close = author.lastIndex(of: ">"), open < close {
      name = String(author[..<open].dropLast())
      address = String(author[author.index(after: open)..<close])
    }
    return [
      "GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": address, "GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": address,
    ]
  }
}
