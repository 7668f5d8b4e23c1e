/// A record that uses only what a connector covers.
///
/// Only a connector's generated functions make it: leaving out a covered field, or giving one that is
/// not covered, does not compile. It can be encoded but not decoded, because the compiler cannot check data from
/// another source.
public struct Covered<Covering: ConnectorType, Record: Sendable>: Sendable {
  /// The plain value, as it goes to or comes from the API.
  public let record: Record

  /// Wraps a record that its maker guarantees to be covered.
  ///
  /// - Parameters:
  ///   - record: a record that uses only what the connector covers.
  ///   - seal: a value that only the connector's generated code can make.
  @_documentation(visibility: internal)
  public init(_ record: Record, sealedBy seal: Covering._Seal) {
    self.record = record
  }
}

extension Covered: Equatable where Record: Equatable {}

extension Covered: Hashable where Record: Hashable {}

extension Covered: Encodable where Record: Encodable {
  /// Encodes the record alone.
  public func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
  }
}

extension Sequence {
  /// The records of covered values, in their order.
  public func records<Covering, Record>() -> [Record] where Element == Covered<Covering, Record> {
    map(\.record)
  }
}

extension Covered where Record: ActionRequest, Record.Category == Covering.Category {
  /// The violations and effects of the request on the connector.
  ///
  /// - Complexity: O(*n* × *m*) for *n* inputs in the request and *m* constraints and rules on the action.
  public var check: RequestCheck {
    let connector = Covering.connector
    return RequestCheck(of: record, on: connector, coverage: connector.coverage.capabilities.bits)
  }

  /// Throws where the request breaks a rule that the category's or the connector's file states.
  ///
  /// That is: an input that the API requires is missing, of several one of which it requires all are, or a value cannot
  /// be part of the route; the connector requires an input that is not sent, takes fewer elements, or takes other
  /// values. Nothing else is checked, such as the form and the length of a text or whether a record with an id exists,
  /// so the API may still refuse a request that passes.
  ///
  /// - Throws: ``InvalidRequest`` with all violations.
  public func validate() throws(InvalidRequest) {
    let violations = check.violations
    if !violations.isEmpty { throw InvalidRequest(violations: violations) }
  }

  /// The effects of the request: what is, or may be, dropped, changed or added without an error.
  public var effects: [Effect] { check.effects }
}
