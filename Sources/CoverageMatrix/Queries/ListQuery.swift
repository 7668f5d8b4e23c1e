/// What to list of a model: `ATS.JobsQuery`.
///
/// Generated types conform to it. The API answers a filter on a field that a connector does not support with nothing at
/// all, which looks like an answer: a check of the query tells before.
public protocol ListQuery<Category>: Hashable, Sendable {
  /// The namespace that it belongs to: `ATS`.
  associatedtype Category: CoverageCategory

  /// What the query lists the records of: `.jobs`.
  static var model: Capability<Category> { get }
  /// The path of the HTTP request: `/ats/jobs`.
  static var route: String { get }

  /// Shows every parameter to a visitor, set or not, in the order of the spec.
  @_documentation(visibility: internal)
  func visitParameters(_ visitor: inout QueryVisitor)
}

extension ListQuery {
  /// The parameters that are set, as the API takes them, not escaped: the values of a list are parted by commas, and
  /// timestamps have milliseconds.
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
    visitParameters(&visitor)
    return visitor.parameters
  }
}
