import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks a web server for pages, as a browser does.
package struct Reader: Sendable {
  package struct Answer: Sendable, Equatable {
    package let status: Int
    package let text: String
    /// By lower-case name.
    package let headers: [String: String]
  }

  package let address: String
  private let session: URLSession

  package init(_ address: String) {
    self.address = address
    let settings = URLSessionConfiguration.ephemeral
    settings.requestCachePolicy = .reloadIgnoringLocalCacheData
    session = URLSession(configuration: settings)
  }

  package func get(_ path: String) async throws -> Answer {
    guard let url = URL(string: address + path) else { throw URLError(.badURL) }
    let (data, response) = try await session.data(from: url)
    guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
    return Answer(status: response.statusCode, text: String(decoding: data, as: UTF8.self), headers: headers)
  }
}
