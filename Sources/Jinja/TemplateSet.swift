package import Diagnostics

/// What templates may do and use.
package struct TemplateOptions: Sendable {
  package var filters: [String: TemplateFilter]
  package var tests: [String: TemplateFilter]
  package var globals: [(name: String, value: Value)]

  package init(
    filters: [String: TemplateFilter] = [:], tests: [String: TemplateFilter] = [:],
    globals: [(name: String, value: Value)] = []
  ) {
    self.filters = filters
    self.tests = tests
    self.globals = globals
  }
}

/// A filter that the program adds to the built-in ones. Pure: the same arguments, the same result.
package struct TemplateFilter: Sendable {
  package typealias Body = @Sendable (_ input: Value, _ arguments: FilterArguments) throws(FilterFailure) -> Value
  package let body: Body
  package init(_ body: @escaping Body) { self.body = body }
}

package struct FilterArguments: Sendable {
  package let positional: [Value]
  package let named: [(name: String, value: Value)]
  package init(positional: [Value], named: [(name: String, value: Value)]) {
    self.positional = positional
    self.named = named
  }
}

/// Why a filter could not do its work; the engine adds the place.
package struct FilterFailure: Error, Sendable, Equatable {
  package let message: String
  package let help: String?
  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

/// All templates of a site, compiled once, shared by every render task.
package struct TemplateSet: Sendable {
  /// Compiles every file; `path` of each is its name in messages, `name` the one that `include` and `extends` use.
  package static func compile(
    _ files: [(name: String, source: SourceFile)], options: TemplateOptions
  ) -> (set: TemplateSet, diagnostics: [Diagnostic]) { (TemplateSet(), []) }

  package var names: [String] { [] }

  /// Appends the template's output to `output`. On failure nothing useful is in `output`, and the diagnostics say
  /// where it went wrong; `page` is the page being rendered, for those messages.
  package func render(
    _ name: String, data: any TemplateRecord, page: String, into output: inout [UInt8]
  ) -> [Diagnostic] { [] }
}
