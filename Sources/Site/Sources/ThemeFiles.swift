import Bytes
package import Diagnostics

/// A site's templates and assets.
package struct ThemeFiles: Sendable {
  package struct Asset: Sendable {
    /// Its name below `Templates/assets`: `style.css`.
    package var name: String
    package var bytes: [UInt8]
    /// Where it is written: `assets/style.0a1b2c3d.css`.
    package var output: String
  }

  package var templates: [(name: String, source: SourceFile)]
  package var assets: [Asset]

  /// Files as pairs of a path below Templates and its text: the theme that the program carries.
  package init(embedded: [(path: String, text: String)]) {
    self.init(files: embedded.map { ($0.path, Array($0.text.utf8)) })
  }

  init(files: [(path: String, bytes: [UInt8])]) {
    templates = []
    assets = []
    for (path, bytes) in files {
      if path.hasPrefix("assets/") {
        let name = String(path.dropFirst("assets/".count))
        assets.append(Asset(name: name, bytes: bytes, output: "assets/" + ThemeFiles.fingerprinted(name, bytes)))
      } else {
        templates.append((path, SourceFile(path: "Templates/\(path)", bytes: bytes)))
      }
    }
  }

  /// Reads `Templates`; nil where the site has none and uses the built-in theme.
  static func read(from tree: SourceTree) throws(EnvironmentFailure) -> (files: ThemeFiles?, diagnostics: [Diagnostic])
  {
    let (paths, found) = try tree.files(under: "Templates")
    var diagnostics = found
    guard !paths.isEmpty else { return (nil, diagnostics) }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      let (bytes, found) = tree.read(path)
      diagnostics += found
      files.append((String(path.dropFirst("Templates/".count)), bytes))
    }
    return (ThemeFiles(files: files), diagnostics)
  }

  /// `style.css` as `style.HASH.css`: a changed file has another name, so that browsers may keep the old one for ever.
  private static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    let hash = String(UInt32(truncatingIfNeeded: ContentHash.of(bytes) >> 16), radix: 16)
    let digest = String(repeating: "0", count: 8 - hash.count) + hash
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[slash...].lastIndex(of: "."), dot > slash else { return "\(name).\(digest)" }
    return "\(name[..<dot]).\(digest)\(name[dot...])"
  }
}
