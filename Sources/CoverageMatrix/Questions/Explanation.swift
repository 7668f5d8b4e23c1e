/// The long answer to a capability question.
public struct Explanation<Category: CoverageCategory>: Hashable, Sendable {
  /// The connector that was asked.
  public let connector: Connector<Category>
  /// The capability that it was asked about.
  public let capability: Capability<Category>
  /// What is known.
  public let status: CoverageStatus
  /// The note that stands at the capability, in Markdown; nil where there is none.
  public let note: String?
  /// What limits the capability.
  public let constraints: [Constraint]
  /// The other connectors that support it, in slug order.
  public let others: [Connector<Category>]
}

extension Explanation: CustomStringConvertible {
  /// The answer in a few lines of English.
  public var description: String {
    var lines = ["\(connector.slug) \(capability.path): \(status.id)"]
    if let note { lines.append(note) }
    lines += constraints.map { "- \($0.text)" }
    lines.append(
      others.isEmpty
        ? "No other connector supports it."
        : "Also supported by " + others.map(\.slug).joined(separator: ", ") + ".")
    return lines.joined(separator: "\n")
  }
}
