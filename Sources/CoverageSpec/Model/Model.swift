/// A unified record type that connectors can be read for, such as jobs.
package struct Model: Sendable {
  package var id: String
  package var vendorID: String
  package var label: String
  /// The name of one record in Swift, best in upper camel case: `Job`.
  package var record: String
  /// The HTTP path that lists the records, where they can be listed on their own.
  package var route: String?
  package var swiftName: String?
  package var fields: [Field]
  /// The parameters that only this model's list takes.
  package var filters: [ListParameter]
  package var remarks: Remarks
  package var location: SourceLocation

  package init(
    id: String, vendorID: String, label: String, record: String, route: String? = nil, swiftName: String? = nil,
    fields: [Field] = [], filters: [ListParameter] = [], remarks: Remarks = Remarks(), location: SourceLocation
  ) {
    self.id = id
    self.vendorID = vendorID
    self.label = label
    self.record = record
    self.route = route
    self.swiftName = swiftName
    self.fields = fields
    self.filters = filters
    self.remarks = remarks
    self.location = location
  }
}

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
  package var remarks: Remarks
  package var swiftName: String?
  package var location: SourceLocation

  package init(
    id: String, type: TypeReference, isNullable: Bool = false, isOptional: Bool = false,
    reference: Located<String>? = nil, expands: Located<String>? = nil, remarks: Remarks = Remarks(),
    swiftName: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.type = type
    self.isNullable = isNullable
    self.isOptional = isOptional
    self.reference = reference
    self.expands = expands
    self.remarks = remarks
    self.swiftName = swiftName
    self.location = location
  }
}
