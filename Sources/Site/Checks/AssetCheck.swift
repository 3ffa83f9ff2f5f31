import Diagnostics

/// Finds what never belongs in a site among its assets: a build that has it is no build.
struct AssetCheck {
  let tree: SourceTree
  /// Why a file may not be in a site, by its path and how its bytes begin; nil for all others.
  let reason: @Sendable (_ path: String, _ start: ArraySlice<UInt8>) -> String?

  /// Files with a dot before their name are no assets, but whoever put one there thought they are.
  func diagnostics(_ assets: [ThemeFiles.Asset]) throws(EnvironmentFailure) -> [Diagnostic] {
    let hidden = try tree.hidden(under: "Templates/assets").map { (path: $0, start: [UInt8]()[...]) }
    let known = assets.map { (path: "Templates/assets/\($0.name)", start: $0.bytes.prefix(200)) }
    return (hidden + known).compactMap { path, start in
      reason(path, start).map { reason in
        .error(
          "forbidden-asset", "may not be in a site: \(reason)", at: Location(path: path),
          help: "move it out of Templates, and change the secret if the site was ever published with it")
      }
    }
  }
}
