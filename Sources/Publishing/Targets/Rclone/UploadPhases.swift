/// The order in which files go to a store that takes them one by one: a page is there before what links to it, and its
/// assets are there before the page.
struct UploadPhases: Sendable {
  /// Files that go together in one run of rclone, in any order.
  struct Batch: Sendable, Equatable {
    let headers: StoreHeaders
    let paths: [String]
  }

  let batches: [Batch]

  init(_ files: [PublishedFile]) {
    let classes = Dictionary(grouping: files) { FileClass($0.path) }
    batches = FileClass.allCases.flatMap { kind -> [Batch] in
      let groups = Dictionary(grouping: classes[kind] ?? []) { StoreHeaders($0.path) }
      return groups.map { Batch(headers: $0.key, paths: $0.value.map(\.path).sorted()) }
        .sorted { $0.headers.text < $1.headers.text }
    }
  }
}
