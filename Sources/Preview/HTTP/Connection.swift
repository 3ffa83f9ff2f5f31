/// One client: reads its requests one after another and answers each.
struct Connection: Sendable {
  let wire: Wire
  let site: PreviewSite
  let limits: ConnectionLimits
  let others: OpenConnections

  /// Returns when the connection has ended, for whatever reason; clients vanish all the time.
  func serve() async {
    try? await answerRequests()
    wire.close()
  }
}

extension Connection {
  private func answerRequests() async throws {
    var buffer: [UInt8] = []
    while !Task.isCancelled {
      switch try await nextHead(&buffer) {
      case .incomplete: return
      case .refused(let status):
        try await send(FileResponse(explaining: status), keepsAlive: false)
        return try await wire.finish(before: .now + limits.idleInCrowd)
      case .complete(let head, let length):
        buffer.removeFirst(length)
        if site.isEventRequest(head) { return try await follow() }
        try await send(site.response(to: head), keepsAlive: head.keepsAlive)
        if !head.keepsAlive { return try await wire.finish(before: .now + limits.idleInCrowd) }
      }
    }
  }

  /// The next head; `.incomplete` where the client ended, or fell silent, before it was whole.
  private func nextHead(_ buffer: inout [UInt8]) async throws -> RequestHead.Reading {
    let deadline = ContinuousClock.now + (others.count > limits.crowd ? limits.idleInCrowd : limits.idle)
    while true {
      let reading = RequestHead.read(buffer)
      guard reading == .incomplete else { return reading }
      guard let bytes = try await wire.read(before: deadline) else { return .incomplete }
      buffer += bytes
    }
  }

  private func send(_ response: FileResponse, keepsAlive: Bool) async throws {
    let head = ResponseHead.bytes(of: response, keepsAlive: keepsAlive)
    guard response.sendsBody else { return try await write(head) }
    switch response.body {
    case .bytes(let bytes): try await write(head + bytes)
    case .file(let file, let range):
      try await write(head)
      try await send(file, range)
    }
  }

  private func send(_ file: OpenFile, _ range: Range<Int>) async throws {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let part = file.read(at: offset, count: min(range.upperBound - offset, 256 * 1024))
      // The length is announced: a file that was cut meanwhile can only end the connection.
      guard !part.isEmpty else { throw FileWasCut() }
      try await write(part)
      offset += part.count
    }
  }

  /// Sends the state of the site, now and whenever it changes, until the client goes.
  private func follow() async throws {
    try await write(ResponseHead.ofEvents)
    try await withThrowingTaskGroup { group in
      group.addTask { try await wire.waitForEnd() }
      group.addTask { for await state in await site.hub.states() { try await write(state.event) } }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func write(_ bytes: [UInt8]) async throws { try await wire.write(bytes, patience: limits.stalled) }

  private struct FileWasCut: Error {}
}
