import Bytes
import Diagnostics

extension Archive {
  /// All but the pages, which are parts of their own; `parts` is how many.
  mutating func memory(_ memory: inout BuildMemory, parts: inout Int) throws(Damage) {
    var program = ProgramStamp.value()
    try plain(&program)
    guard program == ProgramStamp.value() else { throw Damage() }
    try inputs(&memory.inputs.reading)
    try inputs(&memory.inputs.rendering)
    try files(&memory.files)
    try numbers(&memory.sources.names)
    try numbers(&memory.sources.values)
    try plain(&memory.fileTargets)
    try plain(&parts)
  }

  private mutating func inputs(_ inputs: inout [FixedInputs.Input]) throws(Damage) {
    try list(&inputs, blank: FixedInputs.Input(name: "", fingerprint: 0)) { archive, input throws(Damage) in
      try archive.text(&input.name)
      try archive.plain(&input.fingerprint)
    }
  }

  private mutating func numbers(_ lists: inout [[UInt64]]) throws(Damage) {
    try list(&lists, blank: []) { archive, list throws(Damage) in try archive.plain(&list) }
  }

  /// What was wrong with a file is found again when it is read again.
  private mutating func files(_ files: inout ReadFiles) throws(Damage) {
    var kept = zip(files.paths, files.files).filter { $0.1.place != nil }.map { (key: $0, value: $1) }
    try list(&kept, blank: (key: "", value: ReadFile())) { archive, file throws(Damage) in
      try archive.text(&file.key)
      try archive.plain(&file.value.stamp)
      try archive.plain(&file.value.isSettled)
      try archive.plain(&file.value.hash)
      try archive.optional(&file.value.place, blank: ArticleStore.FilePlaces(articles: [])) {
        archive, places throws(Damage) in
        try archive.plain(&places.source)
        try archive.plain(&places.articles)
      }
    }
    files = ReadFiles(paths: kept.map(\.key), files: kept.map(\.value))
  }

  mutating func pages(_ pages: inout [RenderedPage]) throws(Damage) {
    let blank = RenderedPage(name: "", own: 0, sources: [], files: [], links: nil)
    try list(&pages, blank: blank) { archive, page throws(Damage) in try archive.page(&page) }
  }

  private mutating func page(_ page: inout RenderedPage) throws(Damage) {
    var (name, own, sources, isTold) = (page.name, page.own, page.sources, page.isTold)
    var (files, links) = (page.files, page.links)
    try text(&name)
    try plain(&own)
    try plain(&sources)
    try plain(&isTold)
    let blank = StagedFile(path: "", size: 0, hash: 0, stagedName: nil)
    try list(&files, blank: blank) { archive, file throws(Damage) in try archive.file(&file) }
    try optional(&links, blank: PageLinks()) { archive, links throws(Damage) in
      try archive.plain(&links.targets)
      try archive.plain(&links.links)
    }
    guard isReading else { return }
    page = RenderedPage(name: name, own: own, sources: sources, isTold: isTold, files: files, links: links)
  }

  private mutating func file(_ file: inout StagedFile) throws(Damage) {
    var (path, size, hash) = (file.path, file.size, file.hash)
    try text(&path)
    try plain(&size)
    try plain(&hash)
    if isReading { file = StagedFile(path: path, size: size, hash: hash, stagedName: nil) }
  }
}
