import Diagnostics

/// One publish of one site to one target: check, plan, ask, put, verify.
package struct Publication: Sendable {
  /// The target's name in `site.yaml`.
  package let name: String
  package let target: PublishTarget
  /// The folder the build wrote.
  package let output: String
  package let build: BuildRecord
  package var limit: DeleteLimit
  /// Seconds since 1970: names the release.
  package let now: Int
  /// A folder of this site and target on this machine, for the lock and copies of a branch. It is made where missing.
  package let state: String
  /// Whom to tell afterwards; nil for nobody.
  package var pings: Pings?
  /// Is told what the publish is at, as often as that changes.
  package var progress: @Sendable (PublishStep) -> Void = { _ in }

  package init(
    name: String, target: PublishTarget, output: String, build: BuildRecord, limit: DeleteLimit = .standard, now: Int,
    state: String, pings: Pings? = nil
  ) {
    self.name = name
    self.target = target
    self.output = output
    self.build = build
    self.limit = limit
    self.now = now
    self.state = state
    self.pings = pings
  }

  package enum Outcome: Sendable, Equatable {
    /// The target already has this site; it was not touched.
    case unchanged
    case declined
    /// `announcements` is a line for each service that was told, or that did not answer.
    case published(release: String, Verification, announcements: [String])
  }

  /// Does every check and gives the plan; the target and Output stay as they are.
  ///
  /// `show` gets the plan before its limits are checked. Throws `PublishRefusal` or `EnvironmentFailure`.
  @discardableResult
  package func dryRun(show: @Sendable (PublishPlan) -> Void) async throws -> PublishPlan {
    let locks = Locks(publish: try localLock(), build: try outputLock())
    let site = try readySite()
    let destination = try siteTarget()
    progress(.looking)
    let before = try await destination.look()
    let plan = plan(site, on: destination, previous: try Doubts(state: state).applied(to: before.manifest))
    show(plan)
    try checkLimit(plan)
    _ = consume locks
    return plan
  }

  /// Publishes. `show` gets the plan before anything changes; `confirm` may then still stop it.
  ///
  /// Throws `PublishRefusal` where nothing was touched, `EnvironmentFailure` where a tool, a disk or a network failed:
  /// the live site is then whole, and the next run goes on from there.
  package func publish(
    show: @Sendable (PublishPlan) -> Void, confirm: @escaping @Sendable (PublishPlan) async throws -> Bool
  ) async throws -> Outcome {
    let locks = Locks(publish: try localLock(), build: try outputLock())
    let site = try readySite()
    let destination = try siteTarget()
    progress(.looking)
    let outcome = try await destination.locked { () async throws -> Outcome in
      var before = try await destination.look()
      before.manifest = try Doubts(state: state).applied(to: before.manifest)
      let plan = plan(site, on: destination, previous: before.manifest)
      show(plan)
      try checkLimit(plan)
      if plan.isEmpty { return .unchanged }
      guard try await confirm(plan) else { return .declined }
      let release = ReleaseName.at(now, after: before.releases + [before.manifest?.release].compactMap { $0 })
      let delivery = Delivery(
        output: site.folder, plan: plan, before: before, next: plan.manifest(release: release), progress: progress)
      progress(.sending(0, of: plan.added.count + plan.changed.count))
      try await destination.put(delivery)
      let verification = try await verify(delivery, on: destination)
      progress(.announcing)
      let announcements = await PingSender().send(pings?.messages(for: plan) ?? [])
      return .published(release: release, verification, announcements: announcements)
    }
    _ = consume locks
    return outcome
  }

  /// Makes the release before the live one live again, and gives its name. For folder and rsync targets.
  ///
  /// A dry one only says which release that would be.
  package func rollBack(isDry: Bool = false) async throws -> String {
    let lock = try localLock()
    let destination = try siteTarget()
    let release = try await destination.locked {
      let earlier = try await destination.earlierRelease()
      if !isDry { try await destination.goBack(to: earlier) }
      return earlier
    }
    _ = consume lock
    return release
  }
}

extension Publication {
  /// Kept until a publish ends, however it ends.
  private struct Locks: ~Copyable {
    let publish: FileLock
    let build: FileLock
  }

  private struct ReadySite: Sendable {
    let folder: OutputFolder
    let notes: [String]
  }

  private func readySite() throws -> ReadySite {
    progress(.checking)
    let folder = try OutputFolder.read(output)
    let readiness = try PublishReadiness(folder, build: build)
    guard readiness.isReady else { throw PublishRefusal(output, readiness.objections) }
    return ReadySite(folder: folder, notes: readiness.strangers.isEmpty ? [] : [Self.note(readiness.strangers)])
  }

  private func verify(_ delivery: Delivery, on destination: any SiteTarget) async throws -> Verification {
    progress(.verifying)
    let doubts = Doubts(state: state)
    try doubts.note(ReadBack(delivery: delivery, destination: destination.destination).sample)
    let verification = try await destination.verify(delivery)
    try doubts.forget()
    return verification
  }

  private static func note(_ strangers: [String]) -> String {
    let others = strangers.count > 1 ? " and \(strangers.count - 1) more" : ""
    return "\(strangers[0])\(others) in Output is not of this build, and is not published"
  }

  private func siteTarget() throws -> any SiteTarget {
    switch target {
    case .folder(let folder): try ReleaseFolder(folder, output: output)
    case .git(let git): GitBranch(target: git, site: output, state: state)
    case .rsync(let rsync): try RsyncServer(rsync, state: state)
    case .rclone(let rclone): try RcloneStore(rclone, state: state)
    }
  }

  private func localLock() throws(EnvironmentFailure) -> FileLock {
    try Disk.makeFolders(state)
    return try FileLock(
      "\(state)/lock", busy: EnvironmentFailure(name, "another publish to it is under way; wait for it to end"))
  }

  /// The lock that a build takes while it writes, so that no site is published half old and half new.
  private func outputLock() throws(EnvironmentFailure) -> FileLock {
    let records = "\(output)/\(SitePath.records)"
    guard try Disk.kind(of: records) == .folder else {
      throw EnvironmentFailure(output, "holds no site yet; run “bulletin build”")
    }
    return try FileLock(
      "\(records)/lock", isShared: true,
      busy: EnvironmentFailure(output, "a build is writing here; wait for it to end"))
  }

  private func plan(
    _ site: ReadySite, on destination: any SiteTarget, previous: PublishedManifest?
  ) -> PublishPlan {
    let files = site.folder.files.map { file in
      var file = file
      file.headers = destination.headers(of: file)
      return file
    }
    var plan = PublishPlan(
      target: name, destination: destination.destination, site: files, previous: previous, grace: destination.grace,
      limit: limit)
    plan.notes += site.notes
    return plan
  }

  private func checkLimit(_ plan: PublishPlan) throws(PublishRefusal) {
    guard plan.exceedsLimit else { return }
    let (count, most) = (plan.departures, plan.allowedDepartures)
    throw PublishRefusal(
      name,
      [
        "\(count) files would leave the site, and at most \(most) may; if this is meant, publish with --max-deletes \(count)"
      ])
  }
}
