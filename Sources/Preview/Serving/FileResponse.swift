/// An answer to one request: status, headers and the bytes to send.
struct FileResponse: Sendable {
  var status: Status
  /// In the order they are sent; `Content-Length` is not among them.
  var headers: [Header]
  var body: Body
  /// Whether the body is sent; a HEAD request gets the headers alone.
  var sendsBody = true

  struct Header: Equatable, Sendable {
    let name: String
    let value: String
  }

  enum Body: Sendable {
    case bytes([UInt8])
    case file(OpenFile, Range<Int>)
  }

  init(_ status: Status, headers: [Header] = [], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A short text page of our own: what went wrong with the request.
  init(explaining status: Status) {
    self.init(
      status, headers: [Header(name: "Content-Type", value: "text/plain; charset=utf-8")],
      body: .bytes(Array("\(status.rawValue) \(status.phrase)\n".utf8)))
  }

  /// How many bytes the body has, sent or not.
  var length: Int {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    }
  }

  mutating func set(_ name: String, _ value: String) {
    headers.removeAll { $0.name == name }
    headers.append(Header(name: name, value: value))
  }

  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}
