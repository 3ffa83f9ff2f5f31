import Foundation
import Site
import TestSupport

extension TemporaryFolder {
  /// Gives the site in this folder the templates that stand in a folder of the repository.
  func useTemplates(of path: String) throws {
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: path), to: url.appending(path: "Templates"))
  }
}

extension BuildOptions {
  /// For the site in `folder`, which has no templates but its own.
  init(site folder: TemporaryFolder, jobs: Int) {
    self.init(root: folder.path, theme: ThemeFiles(embedded: []), generator: "Bulletin", jobs: jobs)
  }
}
