/// What a fact is about: one thing that can change of a part of a spec.
package enum Aspect: String, Hashable, Sendable, CaseIterable {
  /// The part is there.
  case presence
  /// The id, slug or path that it has, as others call it.
  case id
  case name
  case label
  case title
  case vendorID = "vendor_id"
  case record
  case route
  case method
  case permission
  case twin = "twin_of"
  case remoteFields = "remote_fields"
  case type
  case nullable
  case optional
  case reference
  case expands
  case deprecated
  case required
  case requiredWith = "required_with"
  case oneOf = "one_of"
  case item
  case routeParameter = "route_parameter"
  case bodyPath = "body_path"
  case parent
  case needs
  case range
  case defaultValue = "default"
  case ignoresUnsupportedFilters = "ignores_unsupported_filters"
  case kind
  case discriminator
  case order
  case swiftName = "swift_name"
  case swiftValueName = "swift_value_name"
  /// A path or slug that it had before.
  case formerID = "moved"
  case status
  case note
  case guide
  case stage
  case access
  case asset
  case constraint
  case valueMap = "value_map"
  case mappedValue = "mapped_value"
  case lint
  case differs
}
