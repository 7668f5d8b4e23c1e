/// A record that shows which of its fields carry a value, so that a ``CoverageAudit`` can hold it against a declaration.
///
/// Generated records conform to it.
public protocol CoverageRecord<Category> {
  /// The namespace that it belongs to: `ATS`.
  associatedtype Category: CoverageCategory

  /// Where the coverage of its fields is declared: `.jobs` for a job.
  static var model: Capability<Category> { get }

  /// Shows a visitor each field that a tool may leave without a value, by its id in the spec.
  ///
  /// Two kinds of fields are left out. One that is never null has a value whatever the tool does. One that the API
  /// expands with records of other models is filled by the API.
  @_documentation(visibility: internal)
  func visitFields(_ visitor: inout FieldVisitor)
}
