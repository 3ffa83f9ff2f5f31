/// The order in which files go to a store that takes them one by one: a page is there before what links to it, and its
/// assets are there before the page.
struct UploadPhases: Sendable {
  /// Files that go together in one run of rclone, in any order.
  struct Batch: Sendable, Equatable {
    let headers: StoreHeaders
    let paths: [String]
  }

  let batches: [Batch]

  /// rclone tries every file of a run before it gives up: with few of them a server that has died is soon told.
  private static let most = 100

  init(_ files: [PublishedFile]) {
    let classes = Dictionary(grouping: files) { FileClass($0.path) }
    batches = FileClass.allCases.flatMap { kind -> [Batch] in
      let groups = Dictionary(grouping: classes[kind] ?? []) { StoreHeaders($0.path) }
      return groups.sorted { $0.key.text < $1.key.text }.flatMap { headers, files in
        Self.batches(of: files.map(\.path).sorted(), headers)
      }
    }
  }

  private static func batches(of paths: [String], _ headers: StoreHeaders) -> [Batch] {
    stride(from: 0, to: paths.count, by: most).map { start in
      Batch(headers: headers, paths: Array(paths[start..<min(start + most, paths.count)]))
    }
  }
}
