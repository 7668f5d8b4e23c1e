/// Reads an action with its tree of inputs.
struct ActionsReader {
  private static let methods = ["DELETE", "GET", "PATCH", "POST", "PUT"]

  let findings: FileFindings

  func read(_ node: JSONNode) -> Action? {
    guard var object = ObjectReader(node, "an action", findings) else { return nil }
    let id = object.requiredID()
    let vendorID = object.text("vendor_id")
    let label = object.text("label")
    let endpoint = readEndpoint(&object)
    let permission = object.text("permission")
    let twinOf = object.string("twin_of")
    let swiftName = object.text("swift_name")
    let inputs = object.requiredList("inputs").compactMap(readInput)
    let remoteFields = object.list("remote_fields").compactMap {
      findings.text($0, "an element of 'remote_fields'")?.value
    }
    let answer = object.has("answer") ? object.requiredType("answer") : nil
    object.allow("answer")
    let remarks = object.remarks()
    object.reportUnknownKeys()
    return id.map {
      Action(
        id: $0.value, vendorID: vendorID ?? $0.value, label: label ?? words(ofID: $0.value), endpoint: endpoint,
        permission: permission, twinOf: twinOf, inputs: inputs, remoteFields: remoteFields,
        answer: answer, remarks: remarks, swiftName: swiftName, location: $0.location)
    }
  }

  /// The method and the route, which stand together or are not known.
  private func readEndpoint(_ object: inout ObjectReader) -> Endpoint? {
    if !object.has("method"), !object.has("route") {
      object.allow("method", "route")
      return nil
    }
    let method = object.requiredChoice("method", of: Self.methods)
    let route = object.requiredRoute("route")
    return Endpoint(method: method ?? "", route: route ?? "")
  }

  private func readInput(_ node: JSONNode) -> InputNode? {
    guard var object = ObjectReader(node, "an input", findings) else { return nil }
    let id = object.requiredID()
    let isRequired = object.flag("required")
    let content = object.has("inputs") ? readGroup(&object) : readLeaf(&object)
    let isNullable = object.flag("nullable")
    let swiftName = object.text("swift_name")
    var (reference, routeParameter, bodyPath): (Located<String>?, String?, String?) = (nil, nil, nil)
    var (requiredWith, oneOf): ([Located<String>], [Located<String>]) = ([], [])
    if case .leaf = content {
      reference = object.string("reference")
      routeParameter = object.text("route_parameter")
      bodyPath = object.text("body_path")
      requiredWith = object.strings("required_with")
      findings.refuseRepetitions(of: requiredWith)
      object.exclude("one_of", because: "it names inputs of a group, and a group has 'inputs'")
    } else {
      if object.has("one_of") { oneOf = object.requiredStrings("one_of") } else { object.allow("one_of") }
      findings.refuseRepetitions(of: oneOf)
      for key in ["reference", "route_parameter", "body_path", "required_with"] {
        object.exclude(key, because: "an input with 'inputs' is a group and has no value of its own")
      }
    }
    let limits = object.limits(ofInput: true)
    let remarks = object.remarks()
    object.reportUnknownKeys()
    return id.map {
      InputNode(
        id: $0.value, content: content, isRequired: isRequired, isNullable: isNullable, reference: reference,
        routeParameter: routeParameter, bodyPath: bodyPath, requiredWith: requiredWith, oneOf: oneOf, limits: limits,
        remarks: remarks, swiftName: swiftName, location: $0.location)
    }
  }

  private func readGroup(_ object: inout ObjectReader) -> InputNode.Content {
    object.exclude("type", because: "an input has 'type' or 'inputs', not both")
    // An empty name is reported, and its group is a list all the same.
    let item = object.text("item") ?? (object.has("item") ? "item" : nil)
    return .group(object.requiredFilledList("inputs").compactMap(readInput), item: item)
  }

  private func readLeaf(_ object: inout ObjectReader) -> InputNode.Content {
    object.allow("type", "inputs")
    object.exclude("item", because: "it names an element of a group, and a group has 'inputs'")
    if object.has("type") { return .leaf(object.requiredType()) }
    findings.error("missing-key", "an input has no 'type' and no 'inputs'", at: object.location)
    findings.loseNames()
    return .leaf(TypeReference(name: "json", location: object.location))
  }
}

extension ObjectReader {
  /// An HTTP path that may be absent.
  mutating func route(_ key: String) -> String? { node(key).flatMap { findings.route($0, key.quoted) } }

  /// An HTTP path that must be there.
  package mutating func requiredRoute(_ key: String) -> String? {
    requiredNode(key).flatMap { findings.route($0, key.quoted) }
  }
}

extension FileFindings {
  fileprivate func route(_ node: JSONNode, _ what: String) -> String? {
    guard let route = string(node, what) else { return nil }
    let isRoute = route.value.hasPrefix("/") && route.value.allSatisfy { !$0.isWhitespace }
    if !isRoute {
      let message = "\(what) must be a path that starts with '/' and has no white space, found \(route.value.quoted)"
      error("invalid-value", message, at: route.location)
    }
    return route.value
  }
}
