/// The status of a capability with its note, its constraints and the other connectors that support it.
public struct Explanation<Category: CoverageCategory>: Hashable, Sendable {
  /// The connector whose coverage is explained.
  public let connector: Connector<Category>
  /// The capability whose status is explained.
  public let capability: Capability<Category>
  /// The same in ids and slugs, without the category's type: for printing and for other programs.
  package let answer: CoverageAnswer

  init(connector: Connector<Category>, capability: Capability<Category>) {
    self.connector = connector
    self.capability = capability
    answer = CoverageAnswer(
      table: Category._table, names: Category._names, details: Category._details(of: connector),
      connector: connector.index, capability: capability.ordinal)
  }

  /// The coverage status of the capability.
  public var status: CoverageStatus { answer.status }

  /// The note on the capability, in Markdown; nil where there is none.
  public var note: String? { answer.note }

  /// The release stage of the capability, where it is not that of the connector; nil where there is none.
  public var stage: ConnectorStage? { answer.stage }

  /// The date or version with which the connector got the capability; nil where it is not documented.
  public var since: String? { answer.since }

  /// The limits on the use of the capability.
  public var constraints: [Constraint] { answer.constraints }

  /// The other connectors that support it, in slug order.
  public var others: [Connector<Category>] { answer.others.compactMap(Connector.init(slug:)) }
}

extension Explanation: CustomStringConvertible {
  /// The answer in a few lines of English.
  public var description: String { answer.description }
}

/// The content of an ``Explanation`` in names, without the category's type.
///
/// The command line uses a table that it made from a spec; generated code uses a table in the program.
package struct CoverageAnswer: Hashable, Sendable {
  /// The slug of the connector in question.
  package let slug: String
  /// The coverage path in question.
  package let path: String
  /// The coverage status of the capability.
  package let status: CoverageStatus
  /// The note on the capability, in Markdown; nil where there is none.
  package let note: String?
  /// The release stage of the capability, where it is not that of the connector.
  package let stage: ConnectorStage?
  /// The date or version with which the connector got the capability.
  package let since: String?
  /// The limits on the use of the capability.
  package let constraints: [Constraint]
  /// The slugs of the other connectors that support it, in order.
  package let others: [String]
  /// The model or action of a field or an input that nothing is said of, where that is not supported.
  package let missingOwner: MissingOwner?

  /// A model or an action that a connector does not have, which is why nothing is said of its members.
  package struct MissingOwner: Hashable, Sendable {
    /// The coverage path of the model or action.
    package let path: String
    /// Why it is missing.
    package let status: CoverageStatus
    /// The note on it, in Markdown; nil where there is none.
    package let note: String?
  }

  /// Looks an answer up.
  ///
  /// - Parameters:
  ///   - table: the coverage of the category.
  ///   - names: the names of the category.
  ///   - details: the connector's details beyond its coverage, in the form of generated code.
  ///   - connector: the connector's number in slug order.
  ///   - capability: the capability's number in the order of the spec.
  /// - Complexity: O(*n*) in the number of connectors and the length of the details.
  package init(table: CoverageTable, names: CategoryNames, details: StaticBytes, connector: Int, capability: Int) {
    slug = names.slugs[connector]
    path = names.paths[capability]
    status = table.status(connector: connector, capability: BitPosition(ordinal: capability))
    let own = ConnectorDetails(details, about: path)
    note = own.capabilityNote
    stage = own.stage
    since = own.since
    constraints = Self.constraints(table: table, names: names, details: details, capability: capability)
    others = table.connectors(supporting: capability).filter { $0 != connector }.map { names.slugs[$0] }
    missingOwner =
      status == .unlisted
      ? Self.missingOwner(table: table, names: names, details: details, connector: connector, capability: capability)
      : nil
  }

  private static func missingOwner(
    table: CoverageTable, names: CategoryNames, details: StaticBytes, connector: Int, capability: Int
  ) -> MissingOwner? {
    guard let path = ownerPath(of: capability, table: table, names: names), let owner = names.paths.index(of: path)
    else { return nil }
    let status = table.status(connector: connector, capability: BitPosition(ordinal: owner))
    guard status == .unsupported || status == .notImplemented else { return nil }
    return MissingOwner(path: path, status: status, note: ConnectorDetails(details, about: path).capabilityNote)
  }

  /// The path of the model or action that a field or an input belongs to; nil for another capability.
  private static func ownerPath(of capability: Int, table: CoverageTable, names: CategoryNames) -> String? {
    guard [.field, .input].contains(table.kind(ofCapability: capability)) else { return nil }
    let path = names.paths[capability]
    return path.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(path[..<$0]) }
  }

  /// The constraints on a capability: for a model or an action all its own, for a field or an input those about itself,
  /// about a group that contains it, or about the model or action as a whole.
  static func constraints(
    table: CoverageTable, names: CategoryNames, details: StaticBytes, capability: Int
  ) -> [Constraint] {
    let path = names.paths[capability]
    guard let owner = ownerPath(of: capability, table: table, names: names) else {
      return ConnectorDetails(details, about: path).constraints
    }
    let member = path.droppingPath("\(owner).")
    return ConnectorDetails(details, about: owner).constraints.filter { $0.concerns(member) }
  }
}

extension CoverageAnswer: CustomStringConvertible {
  /// The answer in a few lines of English.
  package var description: String {
    let remarks = [stage?.id, since.map { "since \($0)" }].compactMap(\.self).map { ", \($0)" }.joined()
    var lines = ["\(slug) \(path): \(status.id)\(remarks)"]
    if let note { lines.append(note) }
    lines += constraints.map { "- \($0.text)" }
    if let missingOwner {
      lines.append("It is a part of \(missingOwner.path), which is \(missingOwner.status.id).")
      if let note = missingOwner.note { lines.append(note) }
    }
    // "Also" and "other" would say that this connector supports it.
    let supports = status == .supported
    lines.append(
      others.isEmpty
        ? "No \(supports ? "other " : "")connector supports it."
        : (supports ? "Also supported" : "Supported") + " by " + others.joined(separator: ", ") + ".")
    return lines.joined(separator: "\n")
  }
}
