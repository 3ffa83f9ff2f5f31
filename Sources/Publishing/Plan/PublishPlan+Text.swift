extension PublishPlan {
  /// The plan as a short table, for a terminal; it ends with a line break.
  package var text: String {
    var lines = ["Publish to \(target): \(destination)"]
    if isEmpty { lines.append("  Nothing has changed since the last publish (\(counted(unchanged.count)))") }
    if !isEmpty {
      for (name, files) in rows where !files.isEmpty {
        lines.append("  \(name)  \(counted(files.count)), \(ByteCount(files.totalSize)): \(examples(files))")
      }
      lines.append("  unchanged  \(counted(unchanged.count))")
    }
    return (lines + notes.map { "  note: \($0)" }).map { $0 + "\n" }.joined()
  }

  private var rows: [(String, [PublishedFile])] {
    [("added", added), ("changed", changed), ("deleted", deleted), ("kept for one more publish", retired)]
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  private func examples(_ files: [PublishedFile]) -> String {
    let shown = files.prefix(3).map(\.path).joined(separator: ", ")
    return files.count > 3 ? "\(shown) and \(files.count - 3) more" : shown
  }
}

/// A number of bytes as people read it: `812 bytes`, `3.4 KB`, `12.0 MB`.
struct ByteCount: CustomStringConvertible {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  var description: String {
    if bytes < 1000 { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    return bytes < 999_950 ? "\(tenths(of: 1000)) KB" : "\(tenths(of: 1_000_000)) MB"
  }

  private func tenths(of unit: Int) -> String {
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10)"
  }
}
