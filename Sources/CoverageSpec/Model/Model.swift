/// A unified record type that connectors can be read for, such as jobs.
package final class Model: Sendable {
  package let id: String
  package let vendorID: String
  package let label: String
  /// The name of one record in Swift, best in upper camel case: `Job`.
  package let record: String
  /// The HTTP path that lists the records, where they can be listed on their own.
  package let route: String?
  package let swiftName: String?
  package let fields: [Field]
  /// The parameters that only this model's list takes.
  package let filters: [ListParameter]
  package let remarks: Remarks
  package let location: SourceLocation

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
package final class Field: Sendable {
  package let id: String
  package let type: TypeReference
  /// The value may be JSON null.
  package let isNullable: Bool
  /// The key may be absent from a response.
  package let isOptional: Bool
  /// The id of the model that the field's value identifies a record of.
  package let reference: Located<String>?
  /// The id of the model whose records the API nests here.
  ///
  /// The field is a coverage row like any other. Whether it carries a value is up to the API, so an audit does not ask.
  package let expands: Located<String>?
  package let remarks: Remarks
  package let swiftName: String?
  package let location: SourceLocation

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
