package import Diagnostics

/// Settings of the site that reading depends on.
package struct ReadingOptions: Sendable {
  /// IANA name; decides which day an instant belongs to.
  package var timeZone: String
  package var trustedHTML: Bool
  package var smartPunctuation: Bool

  package init(timeZone: String = "UTC", trustedHTML: Bool = false, smartPunctuation: Bool = false) {
    self.timeZone = timeZone
    self.trustedHTML = trustedHTML
    self.smartPunctuation = smartPunctuation
  }
}

/// Turns one source file into its articles.
package struct ArticleReader: Sendable {
  package var options: ReadingOptions

  package init(options: ReadingOptions) { self.options = options }

  /// Reads the file's bytes as the format its name says (`.txt`, `.md`); any number of articles, and what is wrong.
  package func read(path: String, bytes: [UInt8]) -> (articles: [Article], diagnostics: [Diagnostic]) { ([], []) }
}
