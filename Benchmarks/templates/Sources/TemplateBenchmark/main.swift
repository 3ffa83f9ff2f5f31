import Diagnostics
import Foundation
import Jinja

// Times each page with the data in a JSON file; prints a line per page and kind of data:
// TemplateBenchmark PAGES DATA.json OUTPUT [PAGE [TIMES]]
// With TIMES it renders the page with records so often and prints nothing, to have its allocations counted.
let arguments = CommandLine.arguments
let folder = URL(fileURLWithPath: arguments[1])
let json = try Value(json: Array(Data(contentsOf: URL(fileURLWithPath: arguments[2]))))
let names = try FileManager.default.contentsOfDirectory(atPath: arguments[1]).filter { $0.hasSuffix(".html") }.sorted()
let files = try names.map { name in
  let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
  return (name: name, source: SourceFile(path: name, bytes: bytes))
}
let (templates, mistakes) = TemplateSet.compile(files, options: TemplateOptions())
guard mistakes.isEmpty else { fatalError(DiagnosticPrinter().text(mistakes)) }
let data = PageData(json)
guard case .dictionary(let dictionary) = json else { fatalError("the data is an object") }

func time(_ name: String, _ kind: String, _ render: (inout [UInt8]) -> [Diagnostic]) throws {
  var output: [UInt8] = []
  let failures = render(&output)
  guard failures.isEmpty else { fatalError(DiagnosticPrinter().text(failures)) }
  if kind == "records" { try Data(output).write(to: URL(fileURLWithPath: arguments[3]).appending(path: name)) }
  let start = ContinuousClock.now
  var best = Duration.seconds(1)
  while ContinuousClock.now - start < .seconds(1) {
    let from = ContinuousClock.now
    for _ in 0..<10 {
      output.removeAll(keepingCapacity: true)
      _ = render(&output)
    }
    best = min(best, (ContinuousClock.now - from) / 10)
  }
  print("\(name)\t\(kind)\t\(Double(best.components.attoseconds) / 1e12)\t\(output.count)")
}

var renderer = TemplateRenderer(templates)
let pages = ["page.html", "table.html", "inheritance.html", "macros.html"]
if arguments.count > 5 {
  var output: [UInt8] = []
  for _ in 0..<(Int(arguments[5]) ?? 1) {
    output.removeAll(keepingCapacity: true)
    _ = renderer.render(arguments[4], data: data, page: arguments[4], into: &output)
  }
  exit(0)
}
for name in arguments.count > 4 ? [arguments[4]] : pages {
  try time(name, "records") { renderer.render(name, data: data, page: name, into: &$0) }
  try time(name, "dictionaries") { renderer.render(name, context: dictionary, page: name, into: &$0) }
}
