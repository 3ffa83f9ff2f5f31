import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends pings. The site is live by then, so that a service which does not answer is told of, and fails nothing.
struct PingSender: Sendable {
  /// One line for each message: what was told to whom, or why not.
  func send(_ messages: [PingMessage]) async -> [String] {
    var lines: [String] = []
    for message in messages { lines.append(await send(message)) }
    return lines
  }

  private func send(_ message: PingMessage) async -> String {
    let name = Secrets.masked(message.address)
    guard let url = URL(string: message.address), let scheme = url.scheme, ["http", "https"].contains(scheme) else {
      return "\(name) was not told: it is no address of a web service"
    }
    var request = URLRequest(url: url, timeoutInterval: 15)
    request.httpMethod = "POST"
    request.httpBody = Data(message.body)
    request.setValue(message.contentType, forHTTPHeaderField: "Content-Type")
    request.setValue("Bulletin", forHTTPHeaderField: "User-Agent")
    do {
      let (_, response) = try await URLSession(configuration: .ephemeral).data(for: request)
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      guard (200..<300).contains(status) else { return "\(name) was not told: it answered \(status)" }
      return "\(name) was told of \(message.subject)"
    } catch {
      return "\(name) was not told: \((error as? URLError)?.localizedDescription ?? "no answer")"
    }
  }
}
