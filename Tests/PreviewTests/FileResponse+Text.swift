@testable import Preview

extension FileResponse {
  /// The body as text.
  var text: String {
    switch body {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .file(let file, let range): String(decoding: file.readAll()[range], as: UTF8.self)
    }
  }
}
