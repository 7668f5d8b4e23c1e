/// A write action of the unified API, such as creating a candidate.
package struct Action: Sendable {
  package var id: String
  package var vendorID: String
  package var label: String
  /// The HTTP method, in capitals.
  package var method: String
  /// The HTTP path, with its parameters in braces.
  package var route: String
  /// The name of the permission that a customer grants for it.
  package var permission: String?
  /// The id of the action that ought to cover the same inputs on every connector.
  package var twinOf: Located<String>?
  /// The inputs as a tree: groups hold inputs, leaves are coverage rows.
  package var inputs: [InputNode]
  /// The keys of the tools that take fields of their own in `remote_fields`; empty where the action has none.
  package var remoteFields: [String]
  package var swiftName: String?
  package var location: SourceLocation

  package init(
    id: String, vendorID: String, label: String, method: String, route: String, permission: String? = nil,
    twinOf: Located<String>? = nil, inputs: [InputNode] = [], remoteFields: [String] = [], swiftName: String? = nil,
    location: SourceLocation
  ) {
    self.id = id
    self.vendorID = vendorID
    self.label = label
    self.method = method
    self.route = route
    self.permission = permission
    self.twinOf = twinOf
    self.inputs = inputs
    self.remoteFields = remoteFields
    self.swiftName = swiftName
    self.location = location
  }
}
