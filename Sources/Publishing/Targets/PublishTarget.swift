/// A place a site is published to, as named under `publish:` in `site.yaml`.
package enum PublishTarget: Sendable, Equatable {
  case folder(FolderTarget)
  case rsync(RsyncTarget)
  case git(GitTarget)
  case rclone(RcloneTarget)
}

/// A local or mounted folder that holds `releases/ID` and the link `current`, which a web server serves.
package struct FolderTarget: Sendable, Equatable {
  package var path: String
  /// How many releases stay, the current one among them; at least one.
  package var keep: Int

  package init(path: String, keep: Int = 5) {
    self.path = path
    self.keep = max(keep, 1)
  }
}

/// A folder on a server over SSH, with the same releases as a local one.
package struct RsyncTarget: Sendable, Equatable {
  /// `user@host:/folder`.
  package var destination: String
  package var keep: Int
  /// Options for `ssh`, as in a shell: `-p 2222 -i ~/.ssh/news`.
  package var sshOptions: String

  package init(destination: String, keep: Int = 5, sshOptions: String = "") {
    self.destination = destination
    self.keep = max(keep, 1)
    self.sshOptions = sshOptions
  }
}

/// A branch that holds the site and nothing else.
package struct GitTarget: Sendable, Equatable {
  /// Anything `git push` takes: a URL, `git@host:me/news.git`, a path.
  package var repository: String
  package var branch: String
  /// Whether a branch that Bulletin did not make may be taken over.
  package var force: Bool

  package init(repository: String, branch: String, force: Bool = false) {
    self.repository = repository
    self.branch = branch
    self.force = force
  }
}

/// A store that rclone speaks to, such as a bucket.
package struct RcloneTarget: Sendable, Equatable {
  /// `remote:path`, as rclone writes it.
  package var remote: String

  package init(remote: String) { self.remote = remote }
}
