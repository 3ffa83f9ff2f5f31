/// Files that never belong in a site: secrets, and the folders of version control.
package enum ForbiddenFile {
  /// What a file is that may not be published; nil for all others. `start` is how its bytes begin.
  package static func reason(_ path: String, start: ArraySlice<UInt8> = []) -> String? {
    for part in path.split(separator: "/").dropLast() where folders.contains(part.lowercased()) {
      return "it lies in a \(part) folder"
    }
    let name = SitePath.name(of: path).lowercased()
    if names.contains(name) || name == ".env" || name.hasPrefix(".env.") || name.hasSuffix(".env") {
      return "files of this name hold secrets"
    }
    if folders.contains(name) {
      return versionControl.contains(name) ? "it belongs to version control" : "folders of this name hold secrets"
    }
    if keyExtensions.contains(FileClass.extensionName(path)) || isNamedKey(name) || isPrivateKey(start) {
      return "it is a private key"
    }
    return nil
  }

  private static let versionControl: Set<String> = [".git", ".svn", ".hg"]
  private static let folders = versionControl.union([".ssh", ".aws", ".gnupg"])
  private static let names: Set<String> = [
    ".htpasswd", ".netrc", ".npmrc", ".pypirc", ".git-credentials", ".pgpass", "rclone.conf", "credentials.json",
  ]
  private static let keyExtensions: Set<String> = ["key", "pem", "p12", "pfx", "jks", "keystore", "ppk", "kdbx"]

  /// `id_ed25519`, also with a fingerprint in its name.
  private static func isNamedKey(_ name: String) -> Bool {
    ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"].contains { name == $0 || name.hasPrefix($0 + ".") }
      && !name.hasSuffix(".pub")
  }

  private static func isPrivateKey(_ start: ArraySlice<UInt8>) -> Bool {
    guard start.starts(with: "-----BEGIN".utf8) else { return false }
    let line = start.prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self).contains("PRIVATE KEY")
  }
}
