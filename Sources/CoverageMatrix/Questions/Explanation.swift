/// The long answer to a capability question: what is known, why, and who else has it.
public struct Explanation<Category: CoverageCategory>: Hashable, Sendable {
  /// Whose coverage the answer is about.
  public let connector: Connector<Category>
  /// The capability that it was asked about.
  public let capability: Capability<Category>
  /// The same in ids and slugs, without the category's type: for printing and for other programs.
  package let answer: CoverageAnswer

  init(connector: Connector<Category>, capability: Capability<Category>) {
    self.connector = connector
    self.capability = capability
    answer = CoverageAnswer(
      table: Category.table, names: Category.names, details: Category.details(of: connector),
      connector: connector.index, capability: capability.ordinal)
  }

  /// What is known.
  public var status: CoverageStatus { answer.status }

  /// The note that stands at the capability, in Markdown; nil where there is none.
  public var note: String? { answer.note }

  /// What limits the capability.
  public var constraints: [Constraint] { answer.constraints }

  /// The other connectors that support it, in slug order.
  public var others: [Connector<Category>] { answer.others.compactMap(Connector.init(slug:)) }
}

extension Explanation: CustomStringConvertible {
  /// The answer in a few lines of English.
  public var description: String { answer.description }
}
