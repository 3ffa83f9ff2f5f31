package import Diagnostics

/// All templates of a site, compiled once, shared by every render task.
package struct TemplateSet: Sendable {
  let library: TemplateLibrary

  /// Compiles every file; `path` of each is its name in messages, `name` the one that `include` and `extends` use.
  ///
  /// A template with mistakes is left out of the set; the diagnostics name all that could be found.
  package static func compile(
    _ files: [(name: String, source: SourceFile)], options: TemplateOptions
  ) -> (set: TemplateSet, diagnostics: [Diagnostic]) {
    var builder = LibraryBuilder(options)
    for file in files { builder.add(file.name, file.source) }
    return (TemplateSet(library: builder.library()), builder.diagnostics)
  }

  /// The same templates with other filters of the same names: nothing is compiled again.
  package func with(filters: [String: TemplateFilter]) -> TemplateSet {
    var options = library.options
    options.filters = filters
    return TemplateSet(library: library.with(options))
  }

  /// The names of the templates, in the order they were given.
  package var names: [String] { library.names }

  /// The templates that a template names in `extends`, `include`, `import` and `from`, where it names them outright.
  package func dependencies(of name: String) -> [String] {
    library.program(named: name)?.dependencies ?? []
  }

  /// Appends the template's output to `output`; see `TemplateRenderer`, which many pages should share.
  package func render(
    _ name: String, data: any TemplateRecord, page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    var renderer = TemplateRenderer(self)
    return renderer.render(name, data: data, page: page, into: &output)
  }

  /// As the other `render`; what the templates read of the records is added to `trace`, and where there is a
  /// `profile`, the time and the calls of each template and block.
  package func render(
    _ name: String, data: any TemplateRecord, page: String, into output: inout [UInt8],
    profile: inout TemplateProfile?, trace: inout RenderTrace
  ) -> [Diagnostic] {
    var renderer = TemplateRenderer(self)
    return renderer.render(name, data: data, page: page, into: &output, profile: &profile, trace: &trace)
  }

  /// As the other `render`, with the context's entries as the names the template sees.
  package func render(
    _ name: String, context: ValueDictionary, page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    var renderer = TemplateRenderer(self)
    return renderer.render(name, context: context, page: page, into: &output)
  }
}
