import CoverageSpec

/// A property of a generated struct: a model's field or an object's property.
struct StructMember {
  /// What becomes of a missing value.
  enum Presence {
    /// It is an error.
    case required
    /// It is an empty list.
    case list
    /// It is nil, and null when written.
    case nullable
    /// It is nil, and left out when written.
    case optional
  }

  /// The name in Swift, escaped.
  var name: String
  /// The key in JSON.
  var key: String
  var type: TypeReference
  var presence: Presence
  var documentation: SwiftTemplate

  init(_ field: Field, of model: Model) {
    name = SwiftNaming.escaped(SwiftNames.member(field))
    key = field.id
    type = field.type
    presence = Presence(field.type, isNullable: field.isNullable, isOptional: field.isOptional)
    let path = SwiftComment.code("\(model.id).\(field.id)")
    documentation = SwiftComment.documentation(
      field.isDeprecated ? "\(path): The API calls it deprecated." : "\(path).")
  }

  init(_ property: TypeDeclaration.Property) {
    name = SwiftNaming.escaped(SwiftNames.member(property))
    key = property.id
    type = property.type
    presence = Presence(property.type, isNullable: property.isNullable, isOptional: property.isOptional)
    documentation = SwiftComment.documentation("\(SwiftComment.code(property.id)).")
  }

  /// Whether the property is nil where there is no value.
  var isOptional: Bool { presence == .nullable || presence == .optional }
}

extension StructMember.Presence {
  fileprivate init(_ type: TypeReference, isNullable: Bool, isOptional: Bool) {
    self =
      switch (isOptional, isNullable) {
      case (true, _): .optional
      case (false, true): .nullable
      case (false, false): type.isArray ? .list : .required
      }
  }
}
