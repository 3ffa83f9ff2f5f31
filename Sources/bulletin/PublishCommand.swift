import ArgumentParser
import Articles
import Bytes
import Diagnostics
import Foundation
import Publishing
import Site

struct PublishCommand: SiteCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Put the site where readers find it.",
    discussion: """
      TARGET is a name under “publish:” in Content/site.yaml; with one target it may be left out. The plan is shown \
      first. What is not a whole, current build is refused.

      Examples:
        bulletin publish server --dry-run
        bulletin publish pages --yes
        bulletin publish disk --rollback
      """)

  @OptionGroup var siteOptions: SiteOptions

  @Argument(help: ArgumentHelp("The target's name in site.yaml.", valueName: "target"))
  var target: String?

  @Flag(help: "Do every check and show the plan, but change nothing.")
  var dryRun = false

  @Flag(help: "Do not ask before publishing.")
  var yes = false

  @Flag(help: "Make the release before the live one live again (folder and rsync).")
  var rollback = false

  @Option(help: ArgumentHelp("Most files that may be deleted: a number, or a share as 5%.", valueName: "n"))
  var maxDeletes: String?

  func execute() async throws -> Outcome {
    let builder = SiteBuilder(siteOptions.buildOptions())
    let (settings, diagnostics) = try builder.settings()
    let (targets, mistakes) = PublishTargets.read(settings)
    if !siteOptions.json || (diagnostics + mistakes).hasErrors { siteOptions.print(diagnostics + mistakes) }
    guard !(diagnostics + mistakes).hasErrors else { return .contentErrors }
    var publication = try await publication(try chosen(targets), builder)
    publication.pings = Pings(settings)
    let progress = siteOptions.json ? nil : Progress()
    defer { progress?.stop() }
    publication.progress = { progress?.say($0.description) }
    do {
      return try await run(publication) { plan in
        progress?.hide()
        show(plan)
      }
    } catch let refusal as PublishRefusal {
      progress?.stop()
      Terminal.printMessage(refusal.description)
      return .contentErrors
    }
  }

  private func run(_ publication: Publication, show: @Sendable (PublishPlan) -> Void) async throws -> Outcome {
    if rollback {
      let release = try await publication.rollBack(isDry: dryRun)
      Terminal.printOutput("Release \(release) \(dryRun ? "would be" : "is") live again.\n")
      return .done
    }
    if dryRun {
      try await publication.dryRun(show: show)
      return .done
    }
    switch try await publication.publish(show: show, confirm: confirm) {
    case .unchanged: Terminal.printOutput("Nothing to do: the target already has this site.\n")
    case .declined: Terminal.printOutput("Nothing was published.\n")
    case .published(let release, let verification, let announcements):
      let lines = ["Published \(release). \(verification.summary)"] + announcements
      Terminal.printOutput(lines.joined(separator: "\n") + "\n")
    }
    return .done
  }

  private func show(_ plan: PublishPlan) {
    guard siteOptions.json else { return Terminal.printOutput(plan.text) }
    var json = JSONWriter(pretty: true)
    plan.write(to: &json)
    Terminal.printOutput(json.bytes + [UInt8(ascii: "\n")])
  }

  /// Asks on a terminal; elsewhere only --yes publishes.
  @Sendable private func confirm(_ plan: PublishPlan) async throws -> Bool {
    if yes { return true }
    guard Terminal.isTerminal else {
      throw EnvironmentFailure("publish", "nobody is here to ask; use --yes")
    }
    Terminal.printMessage("Publish this? [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  private func chosen(_ targets: [PublishTargets.Named]) throws -> PublishTargets.Named {
    let names = targets.map(\.name)
    guard !names.isEmpty else {
      throw ValidationError("Content/site.yaml names no target under “publish:”; see docs/publishing.md.")
    }
    if let target {
      if let found = targets.first(where: { $0.name == target }) { return found }
      let help = didYouMean(target, names) ?? "targets: \(names.joined(separator: ", "))"
      throw ValidationError("There is no target “\(target)” in site.yaml; \(help)")
    }
    guard targets.count == 1 else { throw ValidationError("Name a target: \(names.joined(separator: ", ")).") }
    return targets[0]
  }

  private func publication(_ target: PublishTargets.Named, _ builder: SiteBuilder) async throws -> Publication {
    let output = builder.options.outputFolder
    var record = BuildRecord(complete: false)
    if let state = BuildState.read(output: output) {
      record = BuildRecord(
        madeBy: state.maker == .serve ? .serve : .build, complete: state.succeeded, drafts: state.drafts,
        future: state.future,
        staleBecause: try await state.staleReason(root: builder.options.root, output: output))
    }
    var publication = Publication(
      name: target.name, target: target.target, output: output, build: record, limit: target.limit,
      now: Int(Date().timeIntervalSince1970),
      state: PublishState.folder(
        site: URL(fileURLWithPath: builder.options.root).standardizedFileURL.path, target: target.name,
        environment: ProcessInfo.processInfo.environment))
    if let maxDeletes {
      guard let limit = DeleteLimit(parsing: maxDeletes) else {
        throw ValidationError("--max-deletes needs a number, or a share as 5%.")
      }
      publication.limit = limit
    }
    return publication
  }
}
