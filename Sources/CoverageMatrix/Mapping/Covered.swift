/// A record that uses only what a connector covers.
///
/// A connector's generated functions make it, and nothing else can: leaving out a covered field, or giving one that is
/// not covered, does not compile. It can be encoded but not decoded, because nobody can vouch for what comes from
/// elsewhere.
public struct Covered<Covering: ConnectorType, Record: Sendable>: Sendable {
  /// The plain value, as it goes to or comes from the API.
  public let record: Record

  /// Wraps a record that its maker vouches for.
  ///
  /// - Parameters:
  ///   - record: a record that uses only what the connector covers.
  ///   - seal: what only the connector's generated code can make.
  @_documentation(visibility: internal)
  public init(_ record: Record, sealedBy seal: Covering.Seal) {
    self.record = record
  }
}

extension Covered: Equatable where Record: Equatable {}

extension Covered: Hashable where Record: Hashable {}

extension Covered: Encodable where Record: Encodable {
  /// Encodes the record, without anything around it.
  public func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}
