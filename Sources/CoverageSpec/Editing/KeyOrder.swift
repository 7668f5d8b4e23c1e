/// The order in which the objects of spec files have their keys, which new keys are put in.
package enum KeyOrder {
  package static let category = [
    "$schema", "$comment", "format", "id", "name", "swift_name", "error_codes", "types", "models", "list_parameters",
    "actions", "features", "moved",
  ]
  package static let connector = [
    "$schema", "$comment", "format", "slug", "moved_from", "name", "title", "swift_name", "swift_value_name", "stage",
    "access", "assets", "notes", "guides", "models", "actions", "features", "unsupported", "not_implemented", "lint",
  ]
  /// A model or an action of a connector.
  package static let group = [
    "$comment", "fields", "inputs", "same_as", "note", "constraints", "values", "differs",
  ]
  /// An element of a list of a connector.
  package static let item = ["$comment", "id", "note"]
}
