/// A field of a model.
package struct Field: Sendable {
  package var id: String
  package var type: TypeReference
  /// The value may be JSON null.
  package var isNullable: Bool
  /// The key may be absent from a response.
  package var isOptional: Bool
  /// The id of the model that the field's value identifies a record of.
  package var reference: Located<String>?
  /// The id of the model whose records the API nests here.
  ///
  /// The field is a coverage row like any other. Whether it carries a value is up to the API, so an audit does not ask.
  package var expands: Located<String>?
  package var isDeprecated: Bool
  package var swiftName: String?
  package var location: SourceLocation

  package init(
    id: String, type: TypeReference, isNullable: Bool = false, isOptional: Bool = false,
    reference: Located<String>? = nil, expands: Located<String>? = nil, isDeprecated: Bool = false,
    swiftName: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.type = type
    self.isNullable = isNullable
    self.isOptional = isOptional
    self.reference = reference
    self.expands = expands
    self.isDeprecated = isDeprecated
    self.swiftName = swiftName
    self.location = location
  }
}
