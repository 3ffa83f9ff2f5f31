// Writes a Swift file that holds the text of every file in the given folders.
// usage: EmbedFiles OUTPUT.swift NAME=FOLDER…

import Foundation

struct EmbeddedFolder {
  let name: String
  let root: URL

  init(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    name = String(parts[0])
    root = URL(fileURLWithPath: String(parts[1])).standardizedFileURL
  }

  /// A Swift declaration of the folder's files, as pairs of path and text, in the order of the paths.
  func declaration() throws -> String {
    let isThere = FileManager.default.fileExists(atPath: root.path)
    let paths = isThere ? try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted() : []
    let entries = try paths.compactMap { path -> String? in
      guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return nil }
      let url = root.appendingPathComponent(path).resolvingSymlinksInPath()
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      let text = try String(contentsOf: url, encoding: .utf8)
      return "    (\(literal(path)), \(literal(text))),\n"
    }
    return "  static let \(name): [(path: String, text: String)] = [\n\(entries.joined())  ]\n"
  }

  private func literal(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case _ where scalar.value < 0x20: escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}

let folders = CommandLine.arguments.dropFirst(2).map(EmbeddedFolder.init)
let body = try folders.map { try $0.declaration() }.joined(separator: "\n")
let source = "/// Files of the repository that the program carries inside itself.\nenum EmbeddedFiles {\n\(body)}\n"
try source.write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
