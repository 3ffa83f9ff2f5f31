import Articles
import Diagnostics

extension BuildReport.Amount {
  init(_ files: [StagedFile]) {
    self.init(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
  }

  /// Of the files that articles were read from, each counted once; articles of a file follow one another.
  init(sourcesOf articles: [Article]) {
    self.init()
    var last: String?
    for article in articles where article.file.path != last {
      last = article.file.path
      files += 1
      bytes += article.file.size
    }
  }
}
