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

  /// The names of the templates, in the order they were given.
  package var names: [String] { library.names }

  /// The templates that a template names in `extends`, `include`, `import` and `from`, where it names them outright.
  package func dependencies(of name: String) -> [String] {
    library.program(named: name)?.dependencies ?? []
  }

  /// Appends the template's output to `output`. On failure nothing useful is in `output`, and the diagnostics say
  /// where it went wrong; `page` is the page being rendered, for those messages.
  package func render(
    _ name: String, data: any TemplateRecord, page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    var renderer = Renderer(library, data: RecordReference(data))
    return render(name, &renderer, page, &output)
  }

  /// As the other `render`; time and calls per template and block are added to `profile`.
  package func render(
    _ name: String, data: any TemplateRecord, page: String, into output: inout [UInt8],
    profile: inout TemplateProfile
  ) -> [Diagnostic] {
    var renderer = Renderer(library, data: RecordReference(data))
    renderer.profile = TemplateProfile()
    defer { if let measured = renderer.profile { profile.add(measured) } }
    return render(name, &renderer, page, &output)
  }

  /// As the other `render`, with the context's entries as the names the template sees.
  package func render(
    _ name: String, context: ValueDictionary, page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    var renderer = Renderer(library, data: nil)
    renderer.given = context
    return render(name, &renderer, page, &output)
  }

  private func render(
    _ name: String, _ renderer: inout Renderer, _ page: String, _ output: inout [UInt8]
  ) -> [Diagnostic] {
    guard let program = library.program(named: name) else {
      let help = didYouMean(name, names)
      return [.error("template-missing", "there is no template “\(name)”", at: Location(path: page), help: help)]
    }
    do {
      try renderer.renderPage(program)
      renderer.output.withBytes { output.append(contentsOf: $0) }
      return []
    } catch let failure as RenderFailure {
      return [failure.diagnostic(page: page)]
    } catch let failure as LimitFailure {
      return [.error("template-limit", failure.message, at: Location(path: program.source.path))]
    } catch {
      return [.error("template-render", "\(error)", at: Location(path: program.source.path))]
    }
  }
}
