/// Files that static hosts read: redirects and headers, in the form each host understands.
package struct HostFiles: Sendable, Equatable {
  /// The path of `base_url`, which starts and ends with a slash: `/news/`, or `/`.
  package var basePath: String
  package var redirects: [Redirect]
  /// The policy that the pages satisfy; empty sends none.
  package var contentSecurityPolicy: String
  /// Whether the site has `.gz` and `.br` files beside its text files.
  package var isPrecompressed: Bool

  package init(
    basePath: String = "/", redirects: [Redirect] = [], contentSecurityPolicy: String = HostFiles.strictPolicy,
    isPrecompressed: Bool = false
  ) {
    self.basePath = basePath
    self.redirects = redirects
    self.contentSecurityPolicy = contentSecurityPolicy
    self.isPrecompressed = isPrecompressed
  }

  /// Everything from the site itself, no script or style in the pages’ text, no frames, no plug-ins.
  package static let strictPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

  /// `_redirects` for Netlify and Cloudflare Pages. A path that would need quoting there is left to its HTML page.
  package var redirectsFile: String {
    redirects.filter { Self.isPlain($0.from) && Self.isPlain($0.to) }.map { "\($0.from) \($0.to) 301\n" }.joined()
  }

  /// `_headers` for Netlify and Cloudflare Pages. No page matches two rules with one header: the hosts differ on what
  /// that means. Their own rule for pages is to ask again each time.
  package var headersFile: String {
    let lines = securityHeaders.map { "  \($0.name): \($0.value)\n" }.joined()
    let base = Self.isPlain(basePath) ? basePath : "/"
    return """
      \(base)*
      \(lines)\(base)assets/*
        Cache-Control: public, max-age=31536000, immutable

      """
  }

  /// Directives for the `server` block of an nginx whose `root` is the link `current` that publishing flips.
  ///
  /// A site that lives below a path of its host has no folder of that name: its addresses lead into the root itself.
  package var nginxSnippet: String {
    let headers = securityHeaders.map { "add_header \($0.name) \(Self.quoted($0.value)) always;" }
    let indented = headers.map { "  \($0)\n" }.joined()
    let base = Self.quoted(basePath)
    let compressed = isPrecompressed ? "gzip_static on;\n" : ""
    let isBelowPath = basePath != "/"
    let root = isBelowPath ? "set $bulletin_site $document_root;\n" : ""
    func folder(_ path: String) -> String { isBelowPath ? "  alias $bulletin_site/\(path);\n" : "" }
    let moved = redirects.filter { Self.isQuotable($0.from) && Self.isQuotable($0.to) }.map {
      "location = \(Self.quoted($0.from)) { return 301 \(Self.quoted($0.to)); }\n"
    }
    return """
      index index.html;
      charset utf-8;
      charset_types text/css text/plain text/javascript application/javascript;
      error_page 404 \(Self.quoted(basePath + "404.html"));
      \(compressed)\(root)location \(base) {
      \(folder(""))  add_header Cache-Control "public, max-age=60";
      \(indented)}
      location \(Self.quoted(basePath + "assets/")) {
      \(folder("assets/"))  add_header Cache-Control "public, max-age=31536000, immutable";
      \(indented)}
      location \(Self.quoted(basePath + ".bulletin/")) { return 404; }
      \(moved.joined())
      """
  }
}

extension HostFiles {
  private var securityHeaders: [(name: String, value: String)] {
    let policy = contentSecurityPolicy.isEmpty ? [] : [("Content-Security-Policy", contentSecurityPolicy)]
    return policy.map { (name: $0.0, value: $0.1) } + [
      (name: "X-Content-Type-Options", value: "nosniff"),
      (name: "Referrer-Policy", value: "strict-origin-when-cross-origin"),
    ]
  }

  private static func isPlain(_ path: String) -> Bool {
    !path.isEmpty
      && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "*") }
      || path.hasPrefix("https://") && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// Whether nginx takes a text as it stands between quotes.
  private static func isQuotable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "$" && $0 != "\"" && $0 != "\\" }
  }

  /// A word for nginx; characters that would mean something to it are left out.
  private static func quoted(_ text: String) -> String {
    "\"" + String(String.UnicodeScalarView(text.unicodeScalars.filter { isQuotable(String($0)) })) + "\""
  }
}
