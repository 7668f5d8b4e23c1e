/// The coverage of a connector for one customer was asked for with an answer about something else.
public struct IntegrationMismatch: Error, Hashable, Sendable {
  /// The id of the category that was asked: `ats`.
  public let category: String
  /// The slug of the connector that was asked: `recruhr`.
  public let connector: String
  /// What the vendor said, about something else.
  public let integration: Integration
}

extension IntegrationMismatch: CustomStringConvertible {
  /// What the answer is about instead, in a sentence.
  public var description: String {
    let name = integration.id.map { "the integration \($0)" } ?? "the integration"
    guard let slug = integration.slug, slug != connector else {
      return "\(name) lists nothing that the category \(category) knows"
    }
    return "\(name) is about \(slug), not about \(connector)"
  }
}
