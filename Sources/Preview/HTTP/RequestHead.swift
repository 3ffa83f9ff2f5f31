import Bytes

/// The request line and the headers of one HTTP/1.x request (RFC 9112).
struct RequestHead: Equatable, Sendable {
  enum Method: Sendable {
    case get
    case head
    case other
  }

  var method: Method
  /// The target as it was sent.
  var target: [UInt8]
  /// Whether the client expects to send further requests on the connection.
  var keepsAlive: Bool
  /// Names in lower case, in the order they came.
  private var headers: [(name: String, value: String)]

  init(method: Method = .get, target: String, headers: [(name: String, value: String)] = []) {
    self.method = method
    self.target = Array(target.utf8)
    self.headers = headers
    keepsAlive = true
  }

  /// The first header of that (lower-case) name.
  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  static func == (a: RequestHead, b: RequestHead) -> Bool {
    a.method == b.method && a.target == b.target && a.keepsAlive == b.keepsAlive
      && a.headers.elementsEqual(b.headers) { $0 == $1 }
  }
}

extension RequestHead {
  enum Reading: Equatable {
    /// The bytes are the beginning of a head.
    case incomplete
    /// A head, and how many bytes it took.
    case complete(RequestHead, length: Int)
    /// No request of ours; the connection is to be closed after this answer.
    case refused(Status)
  }

  /// More bytes than this no browser sends.
  static let longestHead = 32 * 1024
  static let longestLine = 8 * 1024

  /// Reads a head from the bytes that have come so far.
  static func read(_ bytes: [UInt8]) -> Reading {
    let start = bytes.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? bytes.count
    if let first = bytes[start...].first, !first.isASCIILetter { return .refused(.badRequest) }
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[start...]
    while let end = rest.firstIndex(of: 0x0A) {
      var line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.last == 0x0D { line.removeLast() }
      if line.count > longestLine { return .refused(lines.isEmpty ? .uriTooLong : .headersTooLarge) }
      if line.isEmpty { return read(lines, length: rest.startIndex) }
      lines.append(line)
    }
    if rest.count > longestLine { return .refused(lines.isEmpty ? .uriTooLong : .headersTooLarge) }
    return bytes.count > longestHead ? .refused(.headersTooLarge) : .incomplete
  }

  private static func read(_ lines: [ArraySlice<UInt8>], length: Int) -> Reading {
    let parts = lines[0].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, isToken(parts[0]), isTarget(parts[1]) else { return .refused(.badRequest) }
    let version = String(decoding: parts[2], as: UTF8.self)
    guard version.hasPrefix("HTTP/") else { return .refused(.badRequest) }
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else { return .refused(.versionNotSupported) }

    var head = RequestHead(method: method(parts[0]), target: "")
    head.target = Array(parts[1])
    for line in lines.dropFirst() {
      guard let header = header(line) else { return .refused(.badRequest) }
      head.headers.append(header)
    }
    if version == "HTTP/1.1", head["host"] == nil { return .refused(.badRequest) }
    head.keepsAlive = head.endsWithItsHead && head.wantsToKeepAlive(byDefault: version == "HTTP/1.1")
    return .complete(head, length: length)
  }

  private static func method(_ name: ArraySlice<UInt8>) -> Method {
    if name.elementsEqual("GET".utf8) { return .get }
    return name.elementsEqual("HEAD".utf8) ? .head : .other
  }

  private static func header(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else { return nil }
    var value = line[(colon + 1)...]
    while value.first?.isASCIIWhitespace == true { value.removeFirst() }
    while value.last?.isASCIIWhitespace == true { value.removeLast() }
    guard value.allSatisfy({ $0 >= 0x20 || $0 == 0x09 }) else { return nil }
    let name = line[..<colon].map(\.asciiLowercased)
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0.isASCIIAlphanumeric || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  }

  private static func isTarget(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// Whether no body follows. We read none, so a request with one is the last of its connection.
  private var endsWithItsHead: Bool { self["transfer-encoding"] == nil && (self["content-length"] ?? "0") == "0" }

  private func wantsToKeepAlive(byDefault: Bool) -> Bool {
    let wishes = (self["connection"] ?? "").lowercased()
    return byDefault ? !wishes.contains("close") : wishes.contains("keep-alive")
  }
}
