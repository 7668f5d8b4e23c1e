/// A unified record type that connectors can be read for, such as jobs.
package struct Model: Sendable {
  package var id: String
  package var vendorID: String
  package var label: String
  /// The name of one record in Swift, in upper camel case: `Job`.
  package var record: String
  /// The HTTP path that lists the records, where they can be listed on their own.
  package var route: String?
  package var swiftName: String?
  package var fields: [Field]
  /// The parameters that only this model's list takes.
  package var filters: [ListParameter]
  package var location: SourceLocation

  package init(
    id: String, vendorID: String, label: String, record: String, route: String? = nil, swiftName: String? = nil,
    fields: [Field] = [], filters: [ListParameter] = [], location: SourceLocation
  ) {
    self.id = id
    self.vendorID = vendorID
    self.label = label
    self.record = record
    self.route = route
    self.swiftName = swiftName
    self.fields = fields
    self.filters = filters
    self.location = location
  }
}
