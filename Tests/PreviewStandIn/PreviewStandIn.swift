import Diagnostics
import Foundation
import Preview

/// A preview of a site that is only copied, so that the preview can be tried without what makes pages.
///
/// usage: PreviewStandIn SITE PORT [--poll] [--base-path PATH]
@main struct PreviewStandIn {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2, let port = UInt16(arguments[1]) else { exit(64) }
    let site = arguments[0]
    let base = arguments.firstIndex(of: "--base-path").map { arguments[$0 + 1] } ?? "/"
    let session = PreviewSession(
      host: StaticHost(folder: "\(site)/Output", basePath: base), watched: ["\(site)/Content"],
      ignored: ["\(site)/Output"], method: arguments.contains("--poll") ? .polling : .events, port: port)
    do {
      try await session.run(rebuild: { _ in CopiedSite(folder: site).build() }) { notice in tell(notice) }
    } catch {
      print(error)
      exit(2)
    }
  }

  private static func tell(_ notice: PreviewSession.Notice) {
    switch notice {
    case .serving(let address, _): print("serving \(address)")
    case .watching(let note): print("watching \(note)")
    case .built(let changed, _): print("built \(changed)")
    case .failed(let text): print("failed \(text)")
    }
    fflush(nil)
  }
}
