import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks a web server for pages, as a browser does.
struct Reader: Sendable {
  struct Answer: Sendable, Equatable {
    let status: Int
    let text: String
    /// By lower-case name.
    let headers: [String: String]
  }

  let address: String
  private let session: URLSession

  init(_ address: String) {
    self.address = address
    let settings = URLSessionConfiguration.ephemeral
    settings.requestCachePolicy = .reloadIgnoringLocalCacheData
    session = URLSession(configuration: settings)
  }

  func get(_ path: String) async throws -> Answer {
    guard let url = URL(string: address + path) else { throw URLError(.badURL) }
    let (data, response) = try await session.data(from: url)
    guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
    return Answer(status: response.statusCode, text: String(decoding: data, as: UTF8.self), headers: headers)
  }
}
