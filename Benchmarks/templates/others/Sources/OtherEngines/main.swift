import Foundation
import Mustache
import PathKit
import Stencil

// Times the pages of `pages` with the data in a JSON file: OtherEngines PAGES DATA.json
let folder = CommandLine.arguments[1]
let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[2]))
guard let context = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { fatalError("no object") }

func time(_ page: String, _ engine: String, _ render: () throws -> String) throws {
  let size = try render().utf8.count
  let start = Date()
  var best = Double.infinity
  while Date().timeIntervalSince(start) < 2 {
    let from = DispatchTime.now().uptimeNanoseconds
    _ = try render()
    best = min(best, Double(DispatchTime.now().uptimeNanoseconds - from) / 1000)
  }
  print("\(page).html\t\(engine)\t\(best)\t\(size)")
}

let library = try await MustacheLibrary(directory: folder)
let environment = Environment(loader: FileSystemLoader(paths: [Path(folder)]))
for page in ["page", "table", "inheritance", "macros"] {
  try time(page, "swift-mustache") { library.render(context, withTemplate: page) ?? "" }
  let template = try environment.loadTemplate(name: "\(page).stencil")
  try time(page, "Stencil") { try template.render(context) }
}
