/// Something that makes a page hard or impossible to use for somebody.
struct Finding: Decodable, Hashable, Sendable, CustomStringConvertible {
  /// The element, in short: its tag, id, classes and the start of its text.
  var element: String
  var message: String

  var description: String { "\(element): \(message)" }
}
