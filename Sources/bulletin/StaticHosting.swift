import Publishing
import Site

/// What `host_files`, `precompress` and `pings` of site.yaml ask for.
enum StaticHosting {
  static let hosting = Hosting(
    files: files, compressed: compressed, forbidden: { ForbiddenFile.reason($0, start: $1) })

  @Sendable private static func files(_ settings: SiteSettings, _ moves: [Hosting.Move]) -> [OutputFile] {
    let files = HostFiles(
      basePath: settings.baseURL.path, redirects: moves.map { Redirect(from: $0.from, to: $0.to) },
      isPrecompressed: settings.precompresses)
    let key = settings.pings.indexNow.map { OutputFile(path: "\($0.key).txt", bytes: Array($0.key.utf8)) }
    return (key.map { [$0] } ?? [])
      + settings.hostFiles.map { kind in
        switch kind {
        case .redirects: OutputFile(path: "_redirects", bytes: Array(files.redirectsFile.utf8))
        case .headers: OutputFile(path: "_headers", bytes: Array(files.headersFile.utf8))
        case .nginx: OutputFile(path: "nginx.conf", bytes: Array(files.nginxSnippet.utf8))
        }
      }
  }

  @Sendable private static func compressed(_ file: OutputFile) -> [OutputFile] {
    guard CompressedCopy.isWorthwhile(file.path, size: file.bytes.count) else { return [] }
    let copies = [("gz", CompressedCopy.gzip(file.bytes)), ("br", CompressedCopy.brotli(file.bytes))]
    return copies.compactMap { ending, bytes in bytes.map { OutputFile(path: "\(file.path).\(ending)", bytes: $0) } }
  }
}
