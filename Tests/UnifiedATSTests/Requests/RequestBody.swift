import CoverageMatrix

/// A member of the JSON of a request, where it stands in the body.
struct RequestMember {
  enum Content {
    case value(type: String)
    case group([RequestMember])
    case list([RequestMember])
  }

  var id: String
  /// The path of the input or group: `create_application.application.stage_id`.
  var path: String
  var content: Content
  /// Whether the type of the request has to have it: it is required, and so is what it lies in.
  ///
  /// A list that is required is written wherever its group is.
  var isRequired: Bool
  var isNullable: Bool
  /// A text that the API takes, where it does not take any.
  var sample: String?

  /// Whether it is a list, of groups or of values.
  var isList: Bool {
    switch content {
    case .value(let type): type.hasSuffix("[]")
    case .group: false
    case .list: true
    }
  }
}

extension CategoryFile.Action {
  /// The members of the body: what lies in the route is left out, and what lies elsewhere in the body has moved there.
  var body: [RequestMember] {
    var moved: [RequestMember] = []
    let members = body(of: inputs, path: id, isRequired: true, moved: &moved)
    let remoteFields = RequestMember(
      id: "remote_fields", path: "\(id).remote_fields", content: .value(type: "map"), isRequired: false,
      isNullable: false)
    return members + moved + (remote_fields == nil ? [] : [remoteFields])
  }

  private func body(
    of inputs: [CategoryFile.Input], path: String, isRequired: Bool, moved: inout [RequestMember]
  ) -> [RequestMember] {
    inputs.compactMap { input in
      let path = "\(path).\(input.id)"
      let isRequired = isRequired && input.required == true
      func member(_ content: RequestMember.Content) -> RequestMember {
        var member = RequestMember(
          id: input.body_path ?? input.id, path: path, content: content, isRequired: isRequired,
          isNullable: input.nullable == true, sample: input.sample)
        if member.isList { member.isRequired = input.required == true }
        return member
      }
      guard let inputs = input.inputs else {
        if input.route_parameter != nil { return nil }
        let member = member(.value(type: input.type ?? ""))
        if input.body_path == nil { return member }
        moved.append(member)
        return nil
      }
      // Nothing moves out of the elements of a list.
      if input.item != nil { return member(.list(body(of: inputs, path: path, isRequired: true, moved: &moved))) }
      let members = body(of: inputs, path: path, isRequired: isRequired, moved: &moved)
      return members.isEmpty ? nil : member(.group(members))
    }
  }

  /// The names of the route's parameters.
  var routeParameters: [String] { Self.routeParameters(of: inputs) }

  private static func routeParameters(of inputs: [CategoryFile.Input]) -> [String] {
    inputs.flatMap { ($0.route_parameter.map { [$0] } ?? []) + routeParameters(of: $0.inputs ?? []) }
  }
}

extension CategoryFile.Input {
  /// A text within the limits of the API; nil where it has none.
  fileprivate var sample: String? {
    switch format ?? pattern {
    case "email": "ada@example.com"
    case "uri": "https://example.com/cv"
    case "media_type": "application/pdf"
    case "^[A-Z]{2}$": "DE"
    default: min_length == nil ? nil : "a"
    }
  }
}

extension JSONValue {
  /// The body of a request in the one spelling in which requests are written.
  ///
  /// What need not be sent is left out where it is null or an empty list; what is required is written, as null or as an
  /// empty list where there is nothing.
  func normalized(_ members: [RequestMember]) -> JSONValue {
    guard case .object(let values) = self else { return self }
    var normalized: [String: JSONValue] = [:]
    for member in members {
      let nothing: JSONValue = member.isList ? [] : .null
      let value = values[member.id] ?? nothing
      if value != .null, value != nothing {
        normalized[member.id] = value.normalized(member.content)
      } else if member.isRequired {
        normalized[member.id] = nothing
      }
    }
    return .object(normalized)
  }

  private func normalized(_ content: RequestMember.Content) -> JSONValue {
    switch (content, self) {
    case (.group(let members), _): normalized(members)
    case (.list(let members), .array(let elements)): .array(elements.map { $0.normalized(members) })
    default: self
    }
  }
}
