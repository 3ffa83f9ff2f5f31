import ArgumentParser
import Articles
import Diagnostics
import Foundation
import Site

struct NewCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a file with the right front matter.",
    discussion: """
      Examples:
        bulletin new article "Council votes on the bridge"
        bulletin new topic Turkey
        bulletin new entity "Recep Tayyip Erdoğan"
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument { case article, topic, entity }

  @OptionGroup var siteOptions: SiteOptions

  @Argument(help: ArgumentHelp("article, topic or entity.", valueName: "kind"))
  var kind: Kind

  @Argument(help: ArgumentHelp("The title or name.", valueName: "name"))
  var name: String

  func execute() async throws -> Outcome {
    let slug = Slug.make(of: name)
    let quoted = "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    let file: (path: String, text: String) =
      switch kind {
      case .article:
        (
          "Content/articles/\(today)-\(slug).md",
          "---\ntitle: \(quoted)\ndate: \(today)\nsource:\nsource_url:\nauthors: []\ndraft: true\n---\n\nThe first paragraph.\n"
        )
      case .topic:
        (
          "Content/topics/\(slug).md",
          "---\ntitle: \(quoted)\nmatch:\n  - \(quoted): 3\n---\n\nThe background, in your words.\n"
        )
      case .entity: ("Content/entities/\(slug).md", "---\nname: \(quoted)\nkind: person\naliases: []\n---\n")
      }
    try NewFiles(root: siteOptions.site).write([file])
    Terminal.printOutput("Made \(file.path)\n")
    return .done
  }

  /// The day at the site's author, for a new file's name; nothing that is built depends on it.
  private var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    let two = { (number: Int?) in String(format: "%02d", number ?? 1) }
    return "\(parts.year ?? 1970)-\(two(parts.month))-\(two(parts.day))"
  }
}
