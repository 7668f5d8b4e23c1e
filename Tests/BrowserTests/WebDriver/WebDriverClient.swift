import CoverageMatrix
import Foundation

/// Sends commands of the W3C WebDriver protocol: HTTP requests with JSON bodies.
///
/// It speaks HTTP itself: the driver writes no space after the colon of a header, and Foundation's `URLSession` on Linux
/// refuses such an answer.
struct WebDriverClient: Sendable {
  /// The answer to a command that has nothing to say.
  struct Nothing: Decodable {
    init(from decoder: any Decoder) {}
  }

  private struct Answer<Value: Decodable>: Decodable {
    var value: Value
  }

  private static let threads = DispatchQueue(label: "WebDriver", attributes: .concurrent)

  let port: UInt16

  func get<Value: Decodable>(_ path: String) async throws -> Value {
    try await send("GET", path, body: Data())
  }

  func delete(_ path: String) async throws {
    let _: Nothing = try await send("DELETE", path, body: Data())
  }

  func post<Value: Decodable>(_ path: String, _ body: JSONValue = [:]) async throws -> Value {
    try await send("POST", path, body: JSONEncoder().encode(body))
  }

  /// Posts a command whose answer is of no use.
  func command(_ path: String, _ body: JSONValue = [:]) async throws {
    let _: Nothing = try await post(path, body)
  }

  private func send<Value: Decodable>(_ method: String, _ path: String, body: Data) async throws -> Value {
    let head = """
      \(method) /\(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json; charset=utf-8\r
      Content-Length: \(body.count)\r
      Connection: close\r
      \r

      """
    let response = try await exchange(Data(head.utf8) + body)
    guard response.status == 200 else {
      throw try JSONDecoder().decode(Answer<WebDriverError>.self, from: response.body).value
    }
    return try JSONDecoder().decode(Answer<Value>.self, from: response.body).value
  }

  /// Waits on a thread of its own, as tasks share few.
  private func exchange(_ request: Data) async throws -> HTTPResponse {
    try await withCheckedThrowingContinuation { continuation in
      Self.threads.async {
        continuation.resume(
          with: Result {
            let connection = try LocalConnection(port: port)
            try connection.write(request)
            var bytes = Data()
            while true {
              if let response = HTTPResponse(bytes) { return response }
              let more = try connection.read()
              if more.isEmpty { throw WebDriverError(error: "no answer", message: "The driver closed the connection.") }
              bytes += more
            }
          })
      }
    }
  }
}
