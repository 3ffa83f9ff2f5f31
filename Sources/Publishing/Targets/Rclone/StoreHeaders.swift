/// The HTTP headers that a store gives out with a file.
struct StoreHeaders: Sendable, Hashable {
  let contentType: String
  let cacheControl: String

  init(_ path: String) {
    contentType = Self.types[FileClass.extensionName(path)] ?? "application/octet-stream"
    cacheControl =
      switch FileClass(path) {
      case .hashedAsset: "public, max-age=31536000, immutable"
      case .asset: "public, max-age=3600"
      case .leafPage, .listing, .feed: "public, max-age=60"
      }
  }

  /// For the list of published files, so that a change of headers alone is seen.
  var text: String { "\(contentType) | \(cacheControl)" }

  /// As rclone takes them.
  var arguments: [String] {
    ["--header-upload", "Content-Type: \(contentType)", "--header-upload", "Cache-Control: \(cacheControl)"]
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "json": "application/json", "xml": "application/xml",
    "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "pdf": "application/pdf",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "webm": "video/webm", "wasm": "application/wasm",
    "webmanifest": "application/manifest+json", "gz": "application/gzip", "br": "application/octet-stream",
  ]
}
