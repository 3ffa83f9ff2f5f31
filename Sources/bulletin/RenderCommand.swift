import ArgumentParser
import Bytes
import Diagnostics
import Foundation
import Jinja
import Site

struct RenderCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Render one template with given data, to try it out.",
    discussion: """
      TEMPLATE is a template of the site or any file. With --cases, each line of a file is a case of its own: \
      {"template": "…", "context": {…}, "templates": {"name": "…"}}; for each a line {"output": "…"} or \
      {"error": "…"} is printed.

      Examples:
        bulletin render partials/masthead.html --data data.json
        bulletin render --cases cases.jsonl
      """)

  @OptionGroup var siteOptions: SiteOptions

  @Argument(help: ArgumentHelp("A template.", valueName: "template"), completion: .file())
  var template: String?

  @Option(help: ArgumentHelp("JSON with the names the template sees.", valueName: "file"), completion: .file())
  var data: String?

  @Option(help: ArgumentHelp("Lines of JSON, each a template with its data.", valueName: "file"), completion: .file())
  var cases: String?

  func validate() throws {
    if template == nil && cases == nil { throw ValidationError("Name a template, or a file with --cases.") }
  }

  func execute() async throws -> Outcome {
    if let cases {
      for line in try read(cases).split(separator: UInt8(ascii: "\n")) where !line.isEmpty {
        Terminal.printOutput(TemplateCase.run(Array(line)) + [UInt8(ascii: "\n")])
      }
      return .done
    }
    guard let template else { return .done }
    let (output, diagnostics) = try TemplateTrial(options: siteOptions.buildOptions()).render(
      template, data: try data.map { (SourceFile(path: $0, bytes: try read($0))) })
    siteOptions.print(diagnostics)
    guard !diagnostics.hasErrors else { return .contentErrors }
    Terminal.printOutput(output)
    return .done
  }

  private func read(_ path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw EnvironmentFailure(path, "cannot be read")
    }
  }
}
