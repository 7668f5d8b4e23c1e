/// A value that an input can be sent with, as far as a check looks at it.
@_documentation(visibility: internal)
public protocol InputValue {
  /// What goes to the API in its JSON form, for checks that know no types.
  var inputValue: JSONValue { get }
}

extension String: InputValue {
  /// The text.
  @_documentation(visibility: internal)
  public var inputValue: JSONValue { .string(self) }
}

extension Int: InputValue {
  /// The whole number.
  @_documentation(visibility: internal)
  public var inputValue: JSONValue { .integer(self) }
}

extension Double: InputValue {
  /// The number.
  @_documentation(visibility: internal)
  public var inputValue: JSONValue { .number(self) }
}

extension Bool: InputValue {
  /// The truth value.
  @_documentation(visibility: internal)
  public var inputValue: JSONValue { .boolean(self) }
}

extension JSONValue: InputValue {
  /// The same JSON, as nothing is to be converted.
  @_documentation(visibility: internal)
  public var inputValue: JSONValue { self }
}

extension Array: InputValue where Element: InputValue {
  /// The list of the elements' values.
  @_documentation(visibility: internal)
  public var inputValue: JSONValue { .array(map(\.inputValue)) }
}

extension Dictionary: InputValue where Key == String, Value == JSONValue {
  /// The object.
  @_documentation(visibility: internal)
  public var inputValue: JSONValue { .object(self) }
}
