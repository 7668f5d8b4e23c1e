/// A value that can be there and carry nothing: a list, a map, free JSON.
///
/// Generated unions of such values conform to it.
@_documentation(visibility: internal)
public protocol EmptiableValue {
  /// Whether the value carries nothing.
  var carriesNothing: Bool { get }
}

extension Array: EmptiableValue {
  /// Whether the list is empty.
  @_documentation(visibility: internal)
  public var carriesNothing: Bool { isEmpty }
}

extension Dictionary: EmptiableValue {
  /// Whether the map is empty.
  @_documentation(visibility: internal)
  public var carriesNothing: Bool { isEmpty }
}

extension JSONValue: EmptiableValue {
  /// Whether the value is null, an empty list or an empty object.
  @_documentation(visibility: internal)
  public var carriesNothing: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .boolean, .integer, .bigInteger, .number, .string: false
    }
  }
}
