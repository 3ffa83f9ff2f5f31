/// One version of one file, ready to be sent whole, in part, or not at all.
struct ServedFile {
  private let body: FileResponse.Body
  private let tag: EntityTag
  private let headers: [FileResponse.Header]

  init(_ file: OpenFile, type: String) {
    body = .file(file, 0..<file.size)
    tag = EntityTag(file.stamp)
    headers = [FileResponse.Header(name: "Content-Type", value: type)]
  }

  /// A page with the reload script in it. `path` is its path in the served folder.
  init(page: [UInt8], at path: String, reloads: Bool) {
    let served = reloads ? ReloadTag.added(to: page, at: path) : page
    body = .bytes(served)
    tag = EntityTag(bytes: served)
    headers = [
      FileResponse.Header(name: "Content-Type", value: "text/html; charset=utf-8"),
      FileResponse.Header(name: ReloadTag.versionHeader, value: PageVersion.of(page)),
    ]
  }

  /// The answer to a request without conditions.
  func whole() -> FileResponse {
    var response = FileResponse(.ok, headers: headers, body: body)
    response.set("ETag", tag.text)
    return response
  }

  /// The answer to `request`, its conditions and its range considered.
  func answering(_ request: RequestHead) -> FileResponse {
    var response = whole()
    if tag.isListed(in: request["if-none-match"]) {
      response.status = .notModified
      response.body = .bytes([])
      return response
    }
    response.set("Accept-Ranges", "bytes")
    let mayBePart = request.method == .get && (request["if-range"] ?? tag.text) == tag.text
    switch ByteRange.read(mayBePart ? request["range"] : nil, size: response.length) {
    case .whole: return response
    case .part(let range): return part(range, of: response)
    case .unsatisfiable: return refusal(size: response.length)
    }
  }

  private func part(_ range: Range<Int>, of whole: FileResponse) -> FileResponse {
    var response = whole
    response.status = .partialContent
    response.set("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(whole.length)")
    switch body {
    case .bytes(let bytes): response.body = .bytes(Array(bytes[range]))
    case .file(let file, _): response.body = .file(file, range)
    }
    return response
  }

  private func refusal(size: Int) -> FileResponse {
    var response = FileResponse(explaining: .rangeNotSatisfiable)
    response.set("Content-Range", "bytes */\(size)")
    return response
  }
}
