/// A request for an action of the unified API: `ATS.CreateCandidate`.
///
/// Generated types conform to it. ``Connector/check(_:)-(Request)`` finds the violations and effects of a request.
public protocol ActionRequest<Category>: Codable, Hashable, Sendable {
  /// The namespace that it belongs to: `ATS`.
  associatedtype Category: CoverageCategory
  /// What the API answers with: the data of the action in its envelope, or any JSON where the spec does not say.
  associatedtype Answer: Decodable & Sendable = JSONValue

  /// The action: `.createCandidate`.
  static var action: Capability<Category> { get }
  /// The method of the HTTP request: `POST`.
  static var method: String { get }
  /// The path of the HTTP request, with the names of its parameters in braces: `/ats/jobs/{job_id}/applications`.
  static var routeTemplate: String { get }
  /// Whether the HTTP request has a body.
  static var hasBody: Bool { get }
  /// The rules of the API for a request, one a line, words separated by one space.
  ///
  ///     required candidate
  ///     with attachments.content_type attachments.data
  ///     one attachments.data_url attachments.data
  ///     route job_id application.job_id
  ///     remote greenhouse workable
  ///     limit attachments.name max_length 80
  ///     limit attachments.data excludes attachments.data_url
  ///     holds billing Address
  ///     limit Address:country pattern ^[A-Z]{2}$
  ///     case Method type Card CARD
  ///     choice Contact Address
  ///
  /// - `required`: the input or group must be sent wherever its parent is.
  /// - `list`: likewise, but it is a list, which the request writes even where it is empty.
  /// - `with`: the first input must be sent beside any of the others.
  /// - `one`: one of the inputs must be sent wherever their parent is.
  /// - `route`: a parameter of the route, and the input that it takes its value from.
  /// - `remote`: the keys of `remote_fields` that the action reads, each for its own tool.
  /// - `limit`: what the API takes as the value of an input, or of a property of an object: the key in specs, and the
  ///   rest of the line. A condition names the other input, with `=` and a value where it is about one.
  /// - `holds`: the input or property has values of a type of objects, or of a union of them, that has limits.
  /// - `case`: a case of a union: the path of the text that tells cases apart, the type, and the text.
  /// - `choice`: one of the types of a union that are told apart by their form alone.
  @_documentation(visibility: internal)
  static var _rules: StaticBytes { get }

  /// The values of the route's parameters by name, not escaped.
  var routeParameters: [String: String] { get }

  /// Visits every input, sent or not, in the order of the category.
  @_documentation(visibility: internal)
  func _visitInputs(_ visitor: inout InputVisitor)
}

extension ActionRequest {
  /// The path of the HTTP request with its parameters filled in: `/ats/jobs/42/applications`.
  ///
  /// Every byte of a value is percent-encoded unless RFC 3986 calls it unreserved, so that no value can add a segment
  /// to the path. A value that is empty, `.` or `..` would still lead elsewhere:
  /// ``Connector/check(_:)-(Request)`` reports it.
  public var route: String {
    RouteTemplate(Self.routeTemplate).filled(with: routeParameters)
  }

  /// The value whose encoding is the body of the HTTP request; nil where it has none.
  ///
  /// The route's parameters are not in it.
  public var body: Self? { Self.hasBody ? self : nil }
}

/// The parameters of a route, for code that decodes the body of a request.
///
/// They are not in the body. A server that reads a request hands them to the decoder itself:
///
///     decoder.userInfo[.routeParameters] = ["candidate_id": id]
///     let request = try decoder.decode(ATS.AddCandidateTag.self, from: body)
@_documentation(visibility: internal)
public enum RouteParameters {
  /// The value of a parameter.
  ///
  /// - Throws: `DecodingError.valueNotFound` where the decoder was not given it.
  public static func value(of name: String, in decoder: any Decoder) throws -> String {
    let parameters = decoder.userInfo[.routeParameters] as? [String: String]
    if let value = parameters?[name] { return value }
    throw DecodingError.valueNotFound(
      String.self,
      DecodingError.Context(
        codingPath: decoder.codingPath,
        debugDescription: "The route parameter '\(name)' is not in the decoder's userInfo, under .routeParameters"))
  }
}

extension CodingUserInfoKey {
  /// The route's parameters, a `[String: String]` by their names in the route.
  public static var routeParameters: CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: "coverage-matrix.route-parameters") else {
      preconditionFailure("A key can have any name")
    }
    return key
  }
}

/// The path of an HTTP request, with the names of its parameters in braces.
struct RouteTemplate {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The path with the values of its parameters, each percent-encoded; a parameter without a value stays as it is.
  func filled(with values: [String: String]) -> String {
    // Braces are looked for as scalars: as a character, one may be joined with a mark that follows it.
    var path = ""
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      path += String(rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      path += values[name].map { PercentEncoding.encoded($0) } ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return path + String(rest)
  }
}
