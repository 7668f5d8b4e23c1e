/// What the driver answers when a command fails.
struct WebDriverError: Error, Decodable, CustomStringConvertible {
  /// The identifier of the W3C recommendation, such as `no such element`.
  var error: String
  var message: String

  var description: String {
    "\(error): \(message.split(separator: "\n").first ?? "")"
  }
}
