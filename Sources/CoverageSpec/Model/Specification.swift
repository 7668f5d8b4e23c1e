/// One category with the connectors that serve it: what a category folder says, typed and located.
package struct Specification: Sendable {
  package var category: Category
  /// The connectors in slug order.
  package var connectors: [ConnectorEntry]

  package init(category: Category, connectors: [ConnectorEntry]) {
    self.category = category
    self.connectors = connectors
  }
}
