import Bytes
import Diagnostics

/// Inputs that every page may depend on: where one of them changes, everything is made anew.
struct FixedInputs: Sendable, Equatable {
  struct Input: Sendable, Equatable {
    /// `Content/site.yaml`, “the options”.
    var name: String
    var fingerprint: UInt64
  }

  /// What reading and analysing an article depends on beside the article.
  var reading: [Input]
  /// What else pages depend on.
  var rendering: [Input]

  init(options: BuildOptions, tree: SourceTree, theme: ThemeFiles) throws(EnvironmentFailure) {
    reading = [
      Input(name: "the program", fingerprint: ProgramStamp.value()),
      Input(name: "--plain", fingerprint: options.isPlain ? 1 : 0),
    ]
    rendering = [Input(name: "the options", fingerprint: options.fingerprint)]
    for path in try FixedInputs.files(of: tree) {
      let input = Input(path, tree.read(path).bytes)
      if path.hasPrefix("Content/pages/") { rendering.append(input) } else { reading.append(input) }
    }
    rendering += theme.assets.map { Input("Templates/assets/\($0.name)", $0.bytes) }
    var names = Fingerprint()
    names.add(theme.templates) { $0.add($1.name) }
    rendering.append(Input(name: "the list of templates", fingerprint: names.value))
  }

  /// Everything in Content but the articles.
  private static func files(of tree: SourceTree) throws(EnvironmentFailure) -> [String] {
    var paths: [String] = []
    for name in try FileTree.names(in: "\(tree.root)/Content").sorted() where name != "articles" {
      let path = "Content/\(name)"
      let isFolder = try FileTree.kind(of: "\(tree.root)/\(path)") == .folder
      paths += isFolder ? try tree.files(under: path).paths : [path]
    }
    return paths
  }

  init(reading: [Input], rendering: [Input]) {
    self.reading = reading
    self.rendering = rendering
  }

  /// Of all that reading and deriving depend on beside the articles.
  var definitions: UInt64 {
    var print = Fingerprint()
    print.add(reading) { print, input in
      print.add(input.name)
      print.add(input.fingerprint)
    }
    return print.value
  }

  /// Why all is made anew: what differs first; nil where nothing does.
  func reason(comparedTo old: FixedInputs) -> String? {
    FixedInputs.difference(old.reading + old.rendering, reading + rendering)
  }

  private static func difference(_ old: [Input], _ new: [Input]) -> String? {
    guard old != new else { return nil }
    let known = Dictionary(old.map { ($0.name, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    for input in new where known[input.name] != input.fingerprint {
      return "\(input.name) \(known[input.name] == nil ? "is new" : "changed")"
    }
    let names = Set(new.map(\.name))
    let gone = old.first { !names.contains($0.name) }
    return gone.map { "\($0.name) is gone" } ?? "the order of topics changed"
  }
}

extension FixedInputs.Input {
  fileprivate init(_ path: String, _ bytes: [UInt8]) {
    self.init(name: path, fingerprint: ContentHash.of(bytes))
  }
}
