/// The status line and the headers of a response, as bytes.
enum ResponseHead {
  static func bytes(of response: FileResponse, keepsAlive: Bool) -> [UInt8] {
    var headers = response.headers
    // RFC 9110, section 15.4.5: a 304 has no body, and a length would speak of the page it stands for.
    if response.status != .notModified {
      headers.append(FileResponse.Header(name: "Content-Length", value: String(response.length)))
    }
    headers.append(FileResponse.Header(name: "Connection", value: keepsAlive ? "keep-alive" : "close"))
    return bytes(response.status, headers)
  }

  /// The head of an endless stream of events; the connection's end is the stream's end.
  static let ofEvents = bytes(
    .ok,
    [
      FileResponse.Header(name: "Content-Type", value: "text/event-stream"),
      FileResponse.Header(name: "Cache-Control", value: "no-store"),
      FileResponse.Header(name: "Connection", value: "close"),
    ])

  private static func bytes(_ status: Status, _ headers: [FileResponse.Header]) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for header in headers { text += "\(header.name): \(header.value)\r\n" }
    return Array((text + "\r\n").utf8)
  }
}
