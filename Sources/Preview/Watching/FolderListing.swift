import Bytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What one folder holds, links not followed.
enum FolderListing {
  struct Entry {
    let name: String
    let path: String
    let isFolder: Bool
    let stamp: FileStamp
  }

  /// The entries in no particular order; none where the folder has gone.
  static func entries(of folder: String) -> [Entry] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: &item.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != "..", let status = status(of: folder + "/" + name) else { continue }
      entries.append(
        Entry(name: name, path: folder + "/" + name, isFolder: isFolder(status), stamp: FileStamp(status)))
    }
    return entries
  }

  static func status(of path: String, followingLink: Bool = false) -> stat? {
    var status = stat()
    return (followingLink ? stat(path, &status) : lstat(path, &status)) == 0 ? status : nil
  }

  static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
}
