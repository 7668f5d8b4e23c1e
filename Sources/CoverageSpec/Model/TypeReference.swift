/// The type of a field, property or input: a name, and whether there are many.
///
/// In a spec it is written `string`, `Location` or, for a list, `string[]`.
package struct TypeReference: Sendable {
  /// The types every category has: text, whole and floating numbers, truth values, timestamps, JSON objects and any JSON.
  package static let primitives = ["string", "integer", "number", "boolean", "datetime", "map", "json"]

  package var name: String
  package var isArray: Bool
  package var location: SourceLocation

  package init(name: String, isArray: Bool = false, location: SourceLocation) {
    self.name = name
    self.isArray = isArray
    self.location = location
  }

  /// The spelling in specs and reports.
  package var spelling: String { isArray ? name + "[]" : name }
}
