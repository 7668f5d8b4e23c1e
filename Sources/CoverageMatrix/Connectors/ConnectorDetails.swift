/// Takes down what a connector's generated file says, and keeps what was asked for.
///
/// Generated code tells it one statement after the other. A statement is cheap to compile where a table of notes would
/// not be, and a question about one capability keeps only what is said about that one.
public struct ConnectorDetails<Category: CoverageCategory>: Sendable {
  struct CapabilityNote: Sendable {
    var capability: Capability<Category>
    var text: StaticString
  }

  struct CapabilityConstraint: Sendable {
    var capability: Capability<Category>
    var constraint: Constraint
  }

  /// The capability that was asked about; nil when the question is about the connector as a whole.
  private let subject: Capability<Category>?
  private(set) var titleText: StaticString?
  private(set) var connectorStage: ConnectorStage?
  private(set) var connectorAccess: ConnectorAccess?
  private(set) var connectorNotes: [StaticString] = []
  private(set) var connectorGuides: [Guide] = []
  private(set) var capabilityNotes: [CapabilityNote] = []
  private(set) var constraints: [CapabilityConstraint] = []

  init(about subject: Capability<Category>?) {
    self.subject = subject
  }

  /// The page has a title of its own.
  public mutating func title(_ text: StaticString) {
    if subject == nil { titleText = text }
  }

  /// The connector is released this far.
  public mutating func stage(_ id: StaticString) {
    if subject == nil { connectorStage = ConnectorStage(id: id.description) }
  }

  /// Access to the connector takes this.
  public mutating func access(_ id: StaticString) {
    if subject == nil { connectorAccess = ConnectorAccess(id: id.description) }
  }

  /// A note on the connector as a whole.
  public mutating func note(_ text: StaticString) {
    if subject == nil { connectorNotes.append(text) }
  }

  /// A page elsewhere that helps.
  public mutating func guide(_ title: StaticString, _ description: StaticString, url: StaticString? = nil) {
    guard subject == nil else { return }
    connectorGuides.append(
      Guide(title: title.description, description: description.description, url: url?.description))
  }

  /// A note on a capability.
  public mutating func note(_ text: StaticString, on capability: Capability<Category>) {
    if subject == capability { capabilityNotes.append(CapabilityNote(capability: capability, text: text)) }
  }

  /// A limit on a model or an action.
  ///
  /// - Parameters:
  ///   - kind: the kind of constraint, as in the spec.
  ///   - capability: the model or action.
  ///   - path: the field, input or group of inputs below it that is limited; nil for the whole.
  ///   - values: the arguments of the constraint.
  ///   - text: the constraint in words.
  public mutating func constraint(
    _ kind: StaticString, on capability: Capability<Category>, _ path: StaticString? = nil,
    values: [StaticString] = [], text: StaticString
  ) {
    guard subject == capability else { return }
    let constraint = Constraint(
      kind: Constraint.Kind(id: kind.description), path: path?.description,
      values: values.map(\.description), text: text.description)
    constraints.append(CapabilityConstraint(capability: capability, constraint: constraint))
  }
}
