import Briefings
import Diagnostics

/// All that a build reads beside the articles, and where those are.
struct SiteFrame: Sendable {
  /// `BuildOptions.fingerprint` of the build that read it.
  let options: UInt64
  var definitions = SiteDefinitions()
  /// Paths of the articles, in their order.
  var files: [String] = []
  var theme: SiteTheme
  var inputs = FixedInputs(reading: [], rendering: [])
  /// Of the definitions and the list of articles.
  var diagnostics: [Diagnostic] = []
  /// Of templates and assets.
  var mistakes: [Diagnostic] = []
}
