import Bytes
import Foundation
import Preview

/// Copies Content to Output. `[[name.css]]` in a page becomes the name of a copy with the sheet's hash; a page with
/// `[[error` breaks the build.
struct CopiedSite {
  let folder: String

  func build() -> BuildOutcome {
    var files: [String: Data] = [:]
    let sources = read("\(folder)/Content")
    var sheets: [(mark: String, name: String)] = []
    for (path, data) in sources.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".css") {
      let name = path.dropLast(4) + ".\(String(ContentHash.of(Array(data)), radix: 16)).css"
      sheets.append(("[[\(path)]]", "/" + name))
      files[String(name)] = data
    }
    for (path, data) in sources.sorted(by: { $0.key < $1.key }) {
      guard path.hasSuffix(".html") else {
        files[path] = data
        continue
      }
      var page = String(decoding: data, as: UTF8.self)
      if page.contains("[[error") { return .failed(text: "Content/\(path):1:1: error: <b>[[error</b> & so on\n") }
      for sheet in sheets { page = page.replacingOccurrences(of: sheet.mark, with: sheet.name) }
      files[path] = Data(page.utf8)
    }
    return .built(changed: write(files))
  }

  /// The paths that were written or removed.
  private func write(_ files: [String: Data]) -> [String] {
    let old = read("\(folder)/Output")
    var changed: [String] = []
    for (path, data) in files where old[path] != data {
      let url = URL(fileURLWithPath: "\(folder)/Output/\(path)")
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? data.write(to: url, options: .atomic)
      changed.append(path)
    }
    for path in old.keys where files[path] == nil {
      try? FileManager.default.removeItem(atPath: "\(folder)/Output/\(path)")
      changed.append(path)
    }
    return changed.sorted()
  }

  private func read(_ root: String) -> [String: Data] {
    var files: [String: Data] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
    }
    return files
  }
}
