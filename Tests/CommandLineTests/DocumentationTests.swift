import Foundation
import TestSupport
import Testing

/// That the reference pages leave nothing out.
struct DocumentationTests {
  private func page(_ name: String) throws -> String {
    String(decoding: try Repository.bytes(of: "docs/\(name).md"), as: UTF8.self)
  }

  /// Every word that a page sets as code.
  private func codeWords(of name: String) throws -> Set<Substring> {
    let spans = try page(name).split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }
    return Set(spans.flatMap { $0.element.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" } })
  }

  @Test(arguments: ["build", "check", "serve", "inspect", "explain", "render", "new", "init", "publish"])
  func theCommandLinePageNamesEveryOption(command: String) throws {
    let help = try CommandLine.run(command, "--help", in: Repository.root.path).output
    let options = help.split(separator: "\n").compactMap { line -> Substring? in
      guard line.hasPrefix("  --") else { return nil }
      return line.dropFirst(2).prefix { $0 != " " }
    }
    let known = try codeWords(of: "command-line")
    #expect(options.filter { !known.contains($0) && !["--version"].contains($0) } == [])
  }

  @Test(arguments: [
    ("articles/a.md", "---\nzzz: 1\n---\n\nText.\n", "front-matter"),
    ("pages/a.md", "---\nzzz: 1\n---\n", "front-matter"),
    ("site.yaml", "zzz: 1\n", "front-matter"), ("topics/a.md", "---\nzzz: 1\n---\n", "topics"),
    ("entities/a.md", "---\nzzz: 1\n---\n", "topics"),
  ])
  func thePagesOnFrontMatterNameEveryKey(file: String, text: String, page: String) throws {
    let site = try TinySite()
    try site.folder.write("Content/\(file)", text)
    let messages = try site.bulletin("check").messages
    let line = try #require(messages.split(separator: "\n").first { $0.hasPrefix("  help: known keys: ") })
    let keys = line.dropFirst("  help: known keys: ".count).split(separator: ", ", omittingEmptySubsequences: true)
    let known = try codeWords(of: page)
    #expect(keys.count >= 2)
    #expect(keys.filter { !known.contains($0) } == [])
  }

  @Test(arguments: [
    "/", "/topics/venezuela/", "/topics/venezuela/page/1/", "/editions/", "/editions/2025-11-29/",
    "/articles/2025/11/29/venezuela-turkey/", "/people/donald-trump/", "/sources/the-washington-post/", "/about/",
    "/feed.xml",
  ])
  func thePageOnTemplateDataNamesEveryField(url: String) throws {
    let result = try CommandLine.run("inspect", "--template-data", url, in: Repository.root.path)
    let known = try codeWords(of: "template-data")
    let fields = names(in: try JSONSerialization.jsonObject(with: Data(result.output.utf8)))
    #expect(fields.filter { !known.contains($0[...]) }.sorted() == [])
  }

  private func names(in json: Any) -> Set<String> {
    switch json {
    case let object as [String: Any]: Set(object.keys).union(object.values.flatMap { names(in: $0) })
    case let list as [Any]: Set(list.flatMap { names(in: $0) })
    default: []
    }
  }
}
