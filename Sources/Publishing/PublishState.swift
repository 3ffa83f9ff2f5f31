import Bytes

/// Where this machine keeps what publishing needs between runs: never in Output, and nothing that cannot be made anew.
package enum PublishState {
  /// The folder for one target of one site: below `XDG_CACHE_HOME`, or `.cache` in the home folder.
  ///
  /// `site` is the absolute path of the site’s folder.
  package static func folder(site: String, target: String, environment: [String: String]) -> String {
    let key = String(StableHash.of("\(site)\0\(target)".utf8), radix: 16)
    return "\(cache(environment))/bulletin/publish/\(key)"
  }

  private static func cache(_ environment: [String: String]) -> String {
    for (name, rest) in [("XDG_CACHE_HOME", ""), ("HOME", "/.cache")] {
      if let folder = environment[name], folder.hasPrefix("/") { return folder + rest }
    }
    return "/tmp"
  }
}
