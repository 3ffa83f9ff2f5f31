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
    // By place: an element would be copied with all its parts.
    for index in articles.indices where articles[index].article.file.path != last {
      let file = articles[index].article.file
      last = file.path
      files += 1
      bytes += file.size
    }
  }
}
