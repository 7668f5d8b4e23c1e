/// A value that can be there and carry nothing: a list, a map, free JSON.
///
/// Generated unions of such values conform to it.
public protocol EmptiableValue {
  /// Whether the value carries nothing.
  var carriesNothing: Bool { get }
}

extension Array: EmptiableValue {
  /// Whether the list is empty.
  public var carriesNothing: Bool { isEmpty }
}

extension Dictionary: EmptiableValue {
  /// Whether the map is empty.
  public var carriesNothing: Bool { isEmpty }
}

extension JSONValue: EmptiableValue {
  /// Whether the value is null, an empty list or an empty object.
  public var carriesNothing: Bool {
    switch self {
    case .null: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .boolean, .integer, .bigInteger, .number, .string: false
    }
  }
}
