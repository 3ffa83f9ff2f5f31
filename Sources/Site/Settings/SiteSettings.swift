package import Articles
package import Diagnostics

/// What `Content/site.yaml` says.
package struct SiteSettings: Sendable {
  package var title = "Untitled site"
  package var baseURL = BaseURL.placeholder
  package var description: String?
  package var language = "en"
  package var clock = SiteClock.utc
  package var publisher: Publisher?
  package var windowDays = 7
  package var excerptWords = 90
  package var trustedHTML = false
  package var smartPunctuation = false
  /// Files for static hosts, and whether text files have compressed copies beside them.
  package var hostFiles: [HostFile] = []
  package var precompresses = false
  package var pings = PingSettings()
  /// As written; read by the command that publishes.
  package var publishTargets: [YAMLField] = []
  package var file = SourceFile(path: SiteSettings.path, bytes: [])

  package static let path = "Content/site.yaml"

  package init() {}

  package enum HostFile: String, Sendable, CaseIterable { case redirects, headers, nginx }

  package struct Publisher: Sendable {
    package var name: String
    package var url: String?
  }

  /// Whether the site's language is written from right to left.
  package var direction: String {
    let rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"]
    let primary = language.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? ""
    return rightToLeft.contains(primary) ? "rtl" : "ltr"
  }
}

extension SiteSettings {
  private static let keys = [
    "title", "base_url", "description", "language", "time_zone", "publisher", "window_days", "excerpt_words",
    "trusted_html", "smart_punctuation", "host_files", "precompress", "pings", "publish",
  ]

  /// Reads `Content/site.yaml`; what is missing has a default.
  package static func read(_ bytes: [UInt8]) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    let text = TextDecoding.decode(path: path, bytes: bytes)
    let (fields, invalid) = YAMLReader.fields(of: text.file, range: text.start..<text.file.bytes.count)
    var reader = FieldReader(fields, of: text.file, subject: "site.yaml", known: keys)
    var settings = SiteSettings()
    settings.file = text.file
    settings.title = reader.text("title") ?? settings.title
    settings.description = reader.text("description")
    settings.language = reader.text("language") ?? settings.language
    settings.baseURL = reader.baseURL("base_url") ?? settings.baseURL
    settings.clock = reader.clock("time_zone") ?? settings.clock
    settings.publisher = reader.publisher()
    settings.windowDays = reader.count("window_days") ?? settings.windowDays
    settings.excerptWords = reader.count("excerpt_words") ?? settings.excerptWords
    settings.trustedHTML = reader.flag("trusted_html") ?? false
    settings.smartPunctuation = reader.flag("smart_punctuation") ?? false
    settings.hostFiles = reader.hostFiles()
    settings.precompresses = reader.flag("precompress") ?? false
    settings.pings = reader.pings("pings")
    settings.publishTargets = reader.targets()
    return (settings, text.diagnostics + invalid + reader.diagnostics)
  }
}

extension FieldReader {
  fileprivate mutating func baseURL(_ key: String) -> BaseURL? {
    guard let text = text(key), let value = value(key) else { return nil }
    if let url = BaseURL(text) { return url }
    report(
      .error(
        "bad-url", "\(key) is no web address: “\(text)”", at: Location(file, value.range),
        help: "write it as https://example.org/news/"))
    return nil
  }

  fileprivate mutating func clock(_ key: String) -> SiteClock? {
    guard let text = text(key), let value = value(key) else { return nil }
    if let clock = SiteClock(text) { return clock }
    report(
      .error(
        "bad-time-zone", "unknown time zone “\(text)”", at: Location(file, value.range),
        help: "write it as America/New_York"))
    return nil
  }

  fileprivate mutating func count(_ key: String) -> Int? {
    guard let number = number(key), let value = value(key) else { return nil }
    if number >= 1, number <= 100_000, number == number.rounded() { return Int(number) }
    return wrongType(key, value, "a whole number of 1 or more")
  }

  fileprivate mutating func hostFiles() -> [SiteSettings.HostFile] {
    let known = SiteSettings.HostFile.allCases.map(\.rawValue)
    return locatedTexts("host_files").compactMap { text, range in
      if let kind = SiteSettings.HostFile(rawValue: text) { return kind }
      report(
        .error(
          "bad-host-file", "unknown kind of host file “\(text)”", at: Location(file, range),
          help: didYouMean(text, known) ?? "kinds: \(known.joined(separator: ", "))"))
      return nil
    }
  }

  fileprivate mutating func targets() -> [YAMLField] {
    guard let value = value("publish") else { return [] }
    if case .mapping(let targets) = value.kind { return targets }
    return wrongType("publish", value, "a mapping of names and targets") ?? []
  }

  fileprivate mutating func publisher() -> SiteSettings.Publisher? {
    guard let value = value("publisher") else { return nil }
    switch value.kind {
    case .scalar(let name, _): return SiteSettings.Publisher(name: name)
    case .mapping(let fields):
      var inner = FieldReader(fields, of: file, subject: "publisher", known: ["name", "url"])
      let publisher = inner.text("name").map { SiteSettings.Publisher(name: $0, url: inner.text("url")) }
      inner.diagnostics.forEach { report($0) }
      return publisher
    default: return wrongType("publisher", value, "a name, or a mapping of name and url")
    }
  }
}
