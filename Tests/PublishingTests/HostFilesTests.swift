import Foundation
import Publishing
import TestSupport
import Testing

struct HostFilesTests {
  private let files = HostFiles(
    basePath: "/news/", redirects: [Redirect(from: "/news/old/", to: "/news/new/")],
    contentSecurityPolicy: "default-src 'self'", isPrecompressed: true)

  @Test func writesRedirectsForNetlifyAndCloudflare() {
    #expect(files.redirectsFile == "/news/old/ /news/new/ 301\n")
  }

  @Test func leavesOutARedirectThatWouldNeedQuoting() {
    let files = HostFiles(redirects: [Redirect(from: "/a b/", to: "/c/"), Redirect(from: "/*", to: "/c/")])
    #expect(files.redirectsFile == "")
  }

  @Test func writesHeadersForNetlifyAndCloudflare() {
    #expect(
      files.headersFile == """
        /news/*
          Content-Security-Policy: default-src 'self'
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
        /news/assets/*
          Cache-Control: public, max-age=31536000, immutable

        """)
  }

  @Test func writesDirectivesForNginx() {
    #expect(
      files.nginxSnippet == """
        index index.html;
        charset utf-8;
        charset_types text/css text/plain text/javascript application/javascript;
        error_page 404 "/news/404.html";
        gzip_static on;
        set $bulletin_site $document_root;
        location "/news/" {
          alias $bulletin_site/;
          add_header Cache-Control "public, max-age=60";
          add_header Content-Security-Policy "default-src 'self'" always;
          add_header X-Content-Type-Options "nosniff" always;
          add_header Referrer-Policy "strict-origin-when-cross-origin" always;
        }
        location "/news/assets/" {
          alias $bulletin_site/assets/;
          add_header Cache-Control "public, max-age=31536000, immutable";
          add_header Content-Security-Policy "default-src 'self'" always;
          add_header X-Content-Type-Options "nosniff" always;
          add_header Referrer-Policy "strict-origin-when-cross-origin" always;
        }
        location "/news/.bulletin/" { return 404; }
        location = "/news/old/" { return 301 "/news/new/"; }

        """)
  }

  @Test func writesAPageForHostsThatKnowNoRedirects() {
    #expect(
      String(decoding: Redirect(from: "/old/", to: "/new/?a=\"1\"&b").page, as: UTF8.self) == """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Moved</title>
        <meta name="robots" content="noindex">
        <meta http-equiv="refresh" content="0; url=/new/?a=&quot;1&quot;&amp;b">
        <link rel="canonical" href="/new/?a=&quot;1&quot;&amp;b">
        <p>This page has moved to <a href="/new/?a=&quot;1&quot;&amp;b">its new address</a>.</p>
        </html>

        """)
  }
}

/// A published site behind a real nginx that reads the snippet.
@Suite(.enabled(if: NginxServer.isInstalled, "nginx is not installed"))
struct ServedSiteTests {
  @Test func answersAsItShould() async throws {
    let site = try TestSite([
      "index.html": "home", "articles/one/index.html": "one", "404.html": "nothing here", "feed.xml": "<rss/>",
      "assets/site.0123abcd.css": "body {}", "assets/site.0123abcd.css.gz": "squeezed", "robots.txt": "",
      "old/index.html": "moved",
    ])
    try await site.publish(.folder(FolderTarget(path: site.path("www"))))
    let files = HostFiles(redirects: [Redirect(from: "/old/", to: "/articles/one/")], isPrecompressed: true)
    let nginx = try await NginxServer(
      in: site.path("nginx"), rules: "root \(site.path("www"))/current; \(files.nginxSnippet)")
    func head(_ path: String, _ arguments: String...) async throws -> [String] {
      let answer = try await Programs.run("curl", ["-sI"] + arguments + [nginx.address + path])
      return answer.split(whereSeparator: \.isNewline).map(String.init)
    }
    for (path, type) in [
      ("/", "text/html; charset=utf-8"), ("/articles/one/", "text/html; charset=utf-8"), ("/feed.xml", "text/xml"),
      ("/assets/site.0123abcd.css", "text/css; charset=utf-8"),
    ] {
      let answer = try await head(path)
      #expect(answer.first == "HTTP/1.1 200 OK")
      #expect(answer.contains { $0.hasPrefix("Content-Type: \(type)") })
      #expect(answer.contains("Content-Security-Policy: \(HostFiles.strictPolicy)"))
    }
    #expect(try await head("/nowhere/").first == "HTTP/1.1 404 Not Found")
    #expect(try await Programs.run("curl", "-s", nginx.address + "/nowhere/") == "nothing here")
    #expect(try await head("/.bulletin/published").first == "HTTP/1.1 404 Not Found")
    #expect(try await head("/old/").prefix(1) == ["HTTP/1.1 301 Moved Permanently"])
    #expect(try await head("/old/").contains { $0.hasSuffix("/articles/one/") })
    let css = try await head("/assets/site.0123abcd.css", "-H", "Accept-Encoding: gzip")
    #expect(css.contains("Content-Encoding: gzip"))
    #expect(css.contains("Cache-Control: public, max-age=31536000, immutable"))
  }
}
