/// What templates may do and use.
package struct TemplateOptions: Sendable {
  /// What printing a name that does not exist does.
  package enum Undefined: Sendable {
    /// It is an error that names it.
    case strict
    /// It prints nothing, as Jinja2 does unless told otherwise.
    case lenient
  }

  package var filters: [String: TemplateFilter]
  package var tests: [String: TemplateFilter]
  package var globals: [(name: String, value: Value)]
  package var undefined = Undefined.strict
  package var autoescape = true
  /// Removes the line break after a block tag.
  package var trimBlocks = false
  /// Removes the spaces before a block tag that begins a line.
  package var lstripBlocks = false
  package var keepsTrailingNewline = false
  package var limits = TemplateLimits()

  package init(
    filters: [String: TemplateFilter] = [:], tests: [String: TemplateFilter] = [:],
    globals: [(name: String, value: Value)] = []
  ) {
    self.filters = filters
    self.tests = tests
    self.globals = globals
  }
}

/// How much one page may ask of the renderer.
package struct TemplateLimits: Sendable {
  /// Templates, blocks, macros and recursive loops within each other.
  package var depth = 100
  /// Steps of all loops of a page.
  package var iterations = 1_000_000
  package var outputBytes = 64 << 20

  package init() {}
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

  /// An argument given by position or by name.
  package func argument(_ position: Int, _ name: String) -> Value? {
    if position < positional.count { return positional[position] }
    return named.first { $0.name == name }?.value
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
