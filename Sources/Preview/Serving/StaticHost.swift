/// Answers requests from a folder of files as a static host would: nothing is kept between two requests.
package struct StaticHost: Sendable {
  /// The folder that is served; it need not exist yet.
  package let folder: String
  private let base: [[UInt8]]
  /// Whether every page gets the reload script on its way out.
  private let reloads: Bool

  /// `basePath` is the path of the site's base URL, such as `/news/`: the folder is seen there and nowhere else.
  package init(folder: String, basePath: String = "/", reloads: Bool = true) {
    self.folder = folder
    self.reloads = reloads
    base = RequestPath.base(basePath)
  }

  /// The address of the front page, without scheme and host.
  package var frontPage: String { PercentEncoding.encode(base + [[]]) }

  func respond(to request: RequestHead) -> FileResponse {
    var response = answer(request)
    response.set("Cache-Control", "no-cache")
    response.set("X-Content-Type-Options", "nosniff")
    response.sendsBody = request.method != .head
    return response
  }
}

extension StaticHost {
  private func answer(_ request: RequestHead) -> FileResponse {
    guard request.method != .other else {
      var refusal = FileResponse(explaining: .methodNotAllowed)
      refusal.set("Allow", "GET, HEAD")
      return refusal
    }
    switch RequestPath.read(target: request.target, below: base) {
    case .malformed: return FileResponse(explaining: .badRequest)
    case .outside: return isAboveTheSite(request.target) ? redirect(to: base) : notFound()
    case .inside(let path): return answer(request, at: path)
    }
  }

  private func answer(_ request: RequestHead, at path: RequestPath) -> FileResponse {
    guard let root = FolderHandle(path: folder) else { return notFound() }
    let components = path.components + (path.isFolder ? [index] : [])
    switch root.entry(at: components) {
    case .file(let file): return page(file, at: components).answering(request)
    case .folder:
      guard case .file = root.entry(at: components + [index]) else { return notFound() }
      return redirect(to: base + components)
    case .missing: return notFound()
    }
  }

  /// The site's own page for what it does not have.
  private func notFound() -> FileResponse {
    let name = Array("404.html".utf8)
    guard let root = FolderHandle(path: folder), case .file(let file) = root.entry(at: [name]) else {
      return missingPage()
    }
    var response = page(file, at: [name]).whole()
    response.status = .notFound
    return response
  }

  /// A page of ours for a site that has none, so that even it reloads once the site is there.
  private func missingPage() -> FileResponse {
    let text = "<!DOCTYPE html><html lang=\"en\"><title>Not found</title><body><h1>404 Not Found</h1></body></html>\n"
    var response = ServedFile(page: Array(text.utf8), at: "404.html", reloads: reloads).whole()
    response.status = .notFound
    return response
  }

  private func page(_ file: OpenFile, at components: [[UInt8]]) -> ServedFile {
    let type = ContentType.of(name: components.last ?? [])
    guard reloads, type.hasPrefix("text/html") else { return ServedFile(file, type: type) }
    let path = String(decoding: Array(components.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
    return ServedFile(page: file.readAll(), at: path, reloads: reloads)
  }

  private func redirect(to components: [[UInt8]]) -> FileResponse {
    var response = FileResponse(explaining: .movedPermanently)
    response.set("Location", PercentEncoding.encode(components + [[]]))
    return response
  }

  /// Whether the target is `/`, or the base path without its last slash: both lead to the front page.
  private func isAboveTheSite(_ target: [UInt8]) -> Bool {
    guard !base.isEmpty, case .inside(let path) = RequestPath.read(target: target, below: []) else { return false }
    return path.components.isEmpty || path.components == base
  }

  private var index: [UInt8] { Array("index.html".utf8) }
}
