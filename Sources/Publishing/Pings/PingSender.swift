import Diagnostics

/// Sends pings through the system’s curl. The site is live by then, so that a service which does not answer is told of,
/// and fails nothing.
struct PingSender: Sendable {
  private static let curl = Program(
    name: "curl",
    arguments: [
      "--disable", "--silent", "--show-error", "--max-time", "15", "--proto", "=http,https", "--user-agent", "Bulletin",
      "--output", "/dev/null", "--write-out", "%{http_code}", "--data-binary", "@-",
    ])

  /// One line for each message: what was told to whom, or why not.
  func send(_ messages: [PingMessage]) async -> [String] {
    var lines: [String] = []
    for message in messages { lines.append("\(Secrets.masked(message.address)) was \(await send(message))") }
    return lines
  }

  private func send(_ message: PingMessage) async -> String {
    do {
      let answer = try await Self.curl.result(
        ["--header", "Content-Type: \(message.contentType)", "--url", message.address], input: message.body)
      guard answer.code == 0 else { return "not told: \(Self.curl.lastWords(of: answer))" }
      guard answer.text.hasPrefix("2") else { return "not told: it answered \(answer.text)" }
      return "told of \(message.subject)"
    } catch let failure as EnvironmentFailure {
      return "not told: \(failure.description)"
    } catch {
      return "not told: \(error)"
    }
  }
}
