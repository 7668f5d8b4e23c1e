/// A value that the decoder itself reads and the encoder itself writes.
///
/// Foundation's coders keep `Decimal` and `Data` in forms of JSON that these types do not write on their own.
@_documentation(visibility: internal)
public struct SingleValue<Value> {
  /// The value, which is no list and no object.
  public var value: Value

  /// A value to write.
  public init(_ value: Value) {
    self.value = value
  }
}

extension SingleValue: Decodable where Value: Decodable {
  /// Asks the decoder for the value.
  @_documentation(visibility: internal)
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Value.self)
  }
}

extension SingleValue: Encodable where Value: Encodable {
  /// Hands the value to the encoder.
  @_documentation(visibility: internal)
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
