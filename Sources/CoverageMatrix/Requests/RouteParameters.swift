/// The parameters of a route, for those who decode the body of a request.
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
