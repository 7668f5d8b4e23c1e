/// A query for the records of a model: `ATS.JobsQuery`.
///
/// Generated types conform to it. The API returns no results for a filter on a field that a connector does not support,
/// which looks like an empty list: a check of the query finds that before.
public protocol ListQuery<Category>: Hashable, Sendable {
  /// The namespace that it belongs to: `ATS`.
  associatedtype Category: CoverageCategory

  /// The model whose records the query lists: `.jobs`.
  static var model: Capability<Category> { get }
  /// The path of the HTTP request: `/ats/jobs`.
  static var route: String { get }

  /// Visits every parameter, set or not, in the order of the spec.
  @_documentation(visibility: internal)
  func _visitParameters(_ visitor: inout QueryVisitor)
}

extension ListQuery {
  /// The parameters that are set, in the form of the API, not escaped: the values of a list are separated by commas,
  /// and timestamps have milliseconds.
  ///
  /// A client must escape a plus sign too, which `URLComponents` does not: ``percentEncodedQuery`` does.
  public var queryItems: [(name: String, value: String)] {
    parameters.filter(\.isSet).map { ($0.name, $0.values.joined(separator: ",")) }
  }

  /// The parameters that are set as the query of a URL: `statuses=OPEN%2CDRAFT&page_size=50`.
  ///
  /// Every byte of a value is percent-encoded unless RFC 3986 calls it unreserved.
  public var percentEncodedQuery: String {
    queryItems.map { "\(PercentEncoding.encoded($0.name))=\(PercentEncoding.encoded($0.value))" }
      .joined(separator: "&")
  }

  var parameters: [QueryVisitor.Parameter] {
    var visitor = QueryVisitor()
    _visitParameters(&visitor)
    return visitor.parameters
  }
}

/// The visitor of the parameters of a query, so that one check serves the queries of all models.
@_documentation(visibility: internal)
public struct QueryVisitor {
  /// A parameter of a query.
  struct Parameter {
    let name: String
    /// The values in the form of the API; several for a list.
    let values: [String]
    /// The typed value, for checks; nil where the parameter is not set.
    let value: JSONValue?
    let isList: Bool
    /// Whether a value cannot be written, such as a date after the year 9999.
    var isUnwritable = false

    var isSet: Bool { !values.isEmpty }
  }

  private(set) var parameters: [Parameter] = []

  init() {}

  /// Visits a string, a number or a Boolean, or nil where it is not set.
  public mutating func visit<Value: InputValue>(_ name: String, _ value: Value?) {
    let value = value?._inputValue
    parameters.append(Parameter(name: name, values: value.map { [$0.text] } ?? [], value: value, isList: false))
  }

  /// Visits a list of them; an empty one counts as not set.
  public mutating func visit<Value: InputValue>(_ name: String, list: [Value]) {
    let values = list.map(\._inputValue)
    parameters.append(
      Parameter(name: name, values: values.map(\.text), value: values.isEmpty ? nil : .array(values), isList: true))
  }

  /// Visits a timestamp by its seconds since the start of 1970, or nil where it is not set.
  public mutating func visit(_ name: String, secondsSince1970 seconds: Double?) {
    let timestamp = seconds.flatMap(Timestamp.init(secondsSince1970:))
    parameters.append(
      Parameter(
        name: name, values: timestamp.map { [$0.description] } ?? [],
        value: timestamp.map { .string($0.description) } ?? seconds.map(JSONValue.number), isList: false,
        isUnwritable: seconds != nil && timestamp == nil))
  }
}

extension JSONValue {
  /// The value as a query has it.
  fileprivate var text: String {
    if case .string(let text) = self { text } else { words }
  }
}
