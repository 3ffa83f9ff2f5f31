/// Names of files that editors and systems make for a moment beside the one that is edited.
enum IgnoredName {
  static func matches(_ name: String) -> Bool {
    exact.contains(name)
      || beginnings.contains { name.hasPrefix($0) }
      || endings.contains { name.hasSuffix($0) }
      || isVimSwapFile(name)
  }

  private static let exact: Set<String> = [
    ".git", ".hg", ".svn", ".bulletin", ".idea", ".vscode", ".obsidian", ".DS_Store", "Thumbs.db", "desktop.ini",
    "4913",  // vim makes and removes it to see whether it may write here
  ]

  private static let beginnings = [
    ".#", "#",  // Emacs: lock, autosave
    ".goutputstream-",  // GNOME
    ".~lock.", "~$",  // LibreOffice, Word
    "._",  // macOS, on foreign disks
    ".nfs", ".fuse_hidden",  // open files that were removed
    ".syncthing.", ".sync-conflict",
  ]

  private static let endings = [
    "~", ".tmp", ".temp", ".part", ".crdownload", ".kate-swp", "___jb_tmp___", "___jb_old___", ".un~",
  ]

  /// `.name.swp`, `.swo` and so on.
  private static func isVimSwapFile(_ name: String) -> Bool {
    guard name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    let ending = name[dot...].dropFirst()
    return ending.count == 3 && ending.hasPrefix("sw")
  }
}
