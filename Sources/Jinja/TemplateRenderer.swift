package import Diagnostics

/// Renders pages one after another in the same memory, which costs each of them less than a renderer of its own.
///
/// The pages are the same whether they share a renderer or not. A task has its own: it is not shared between tasks.
package struct TemplateRenderer: ~Copyable {
  private var renderer: Renderer

  package init(_ set: TemplateSet) { renderer = Renderer(set.library) }

  /// Appends the template's output to `output`. On failure nothing is appended, and the diagnostics say
  /// where it went wrong; `page` is the page being rendered, for those messages.
  package mutating func render(
    _ name: String, data: any TemplateRecord, page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    renderer.data = RecordReference(data)
    defer { renderer.reset() }
    return renderer.render(name, page, &output)
  }

  /// As the other `render`; what the templates read of the records is added to `trace`, and where there is a
  /// `profile`, the time and the calls of each template and block.
  package mutating func render(
    _ name: String, data: any TemplateRecord, page: String, into output: inout [UInt8],
    profile: inout TemplateProfile?, trace: inout RenderTrace
  ) -> [Diagnostic] {
    renderer.data = RecordReference(data)
    defer { renderer.reset() }
    _ = renderer.fields.exchange(trace: trace)
    trace = .empty
    if profile != nil { renderer.profile = TemplateProfile() }
    let diagnostics = renderer.render(name, page, &output)
    if let measured = renderer.profile { profile?.add(measured) }
    if let noted = renderer.fields.exchange(trace: nil) { trace = noted }
    trace.close()
    return diagnostics
  }

  /// As the other `render`, with the context's entries as the names the template sees.
  package mutating func render(
    _ name: String, context: ValueDictionary, page: String, into output: inout [UInt8]
  ) -> [Diagnostic] {
    renderer.given = context
    defer { renderer.reset() }
    return renderer.render(name, page, &output)
  }
}

extension Renderer {
  fileprivate mutating func render(_ name: String, _ page: String, _ output: inout [UInt8]) -> [Diagnostic] {
    guard let program = library.program(named: name) else {
      let help = didYouMean(name, library.names)
      return [.error("template-missing", "there is no template “\(name)”", at: Location(path: page), help: help)]
    }
    do {
      try renderPage(program)
      self.output.withBytes { output.append(contentsOf: $0) }
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
