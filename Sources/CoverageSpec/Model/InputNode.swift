/// A node of an action's input tree: a group that holds inputs, or a leaf with a type.
package struct InputNode: Sendable {
  package enum Content: Sendable {
    case leaf(TypeReference)
    /// `item` names one element where the group is a list: `attachment` for `attachments`.
    case group([InputNode], item: String?)
  }

  package var id: String
  package var content: Content
  /// It must be sent wherever its parent is sent.
  package var isRequired: Bool
  package var isNullable: Bool
  /// The id of the model that the value identifies a record of.
  package var reference: Located<String>?
  /// The parameter of the action's route that carries the value, in place of the body.
  package var routeParameter: String?
  /// The key at the top of the body that carries the value, where it is not at its coverage path.
  package var bodyPath: String?
  /// The ids of neighbours that it must be sent with: the API requires it wherever one of them is sent.
  package var requiredWith: [Located<String>]
  /// The ids of inputs in the group one of which must be sent wherever the group is; empty where there is no choice.
  package var oneOf: [Located<String>]
  package var swiftName: String?
  package var location: SourceLocation

  package init(
    id: String, content: Content, isRequired: Bool = false, isNullable: Bool = false,
    reference: Located<String>? = nil, routeParameter: String? = nil, bodyPath: String? = nil,
    requiredWith: [Located<String>] = [], oneOf: [Located<String>] = [], swiftName: String? = nil,
    location: SourceLocation
  ) {
    self.id = id
    self.content = content
    self.isRequired = isRequired
    self.isNullable = isNullable
    self.reference = reference
    self.routeParameter = routeParameter
    self.bodyPath = bodyPath
    self.requiredWith = requiredWith
    self.oneOf = oneOf
    self.swiftName = swiftName
    self.location = location
  }
}
