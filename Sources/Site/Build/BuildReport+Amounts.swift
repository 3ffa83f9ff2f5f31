import Articles
import Briefings
import Diagnostics

extension BuildReport.Amount {
  init(_ files: [StagedFile]) {
    self.init(files: files.count, bytes: files.reduce(0) { $0 + $1.size })
  }

  /// Of the files that articles were read from, each counted once; articles of a file follow one another.
  init(sourcesOf articles: [AnalyzedArticle]) {
    self.init()
    var last: String?
    for analyzed in articles where analyzed.article.file.path != last {
      let file = analyzed.article.file
      last = file.path
      files += 1
      bytes += file.size
    }
  }
}
