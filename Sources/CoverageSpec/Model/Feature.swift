/// Something a connector offers besides records and actions, such as delta syncs.
package struct Feature: Sendable {
  package var id: String
  package var label: String
  /// The id of the feature that it is a part of.
  package var parent: Located<String>?
  package var swiftName: String?
  package var location: SourceLocation

  package init(
    id: String, label: String, parent: Located<String>? = nil, swiftName: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.parent = parent
    self.swiftName = swiftName
    self.location = location
  }
}
