/// `connectors/<slug>.json`: a text of the list wherever a connector can have one, or no text at all.
struct ConnectorFile {
  let roster: Roster
  let index: Int
  let slug: String
  /// The text, which is the connector's name and each of its notes; nil for a connector of a slug alone.
  let text: String?

  var json: JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("format", 1), ("slug", .string(slug)), ("name", .string(name)),
    ]
    if let text, name == text { members.append(("title", .string(text))) }
    members += swiftNames
    if let text {
      members.append(("notes", .array([.string(text), .string("second " + text)])))
      members.append(
        ("guides", .array([.object([("title", .string(name)), ("description", .string(text))])])))
    }
    members.append(("models", .object([(roster.models[shelf].id, model)])))
    members.append(
      ("actions", .object([(roster.actions[part].id, action), (roster.actions[single].id, wholeAction)])))
    members.append(("features", .array([item(roster.features[place(0, roster.features.count)].id, isFirst: true)])))
    members.append(("unsupported", .array(unsupported)))
    members.append(("not_implemented", .array(notImplemented)))
    return .object(members)
  }

  /// Long texts are notes only.
  private var name: String {
    guard let text, text.utf8.count < 1000 else { return slug }
    return text
  }

  private var swiftNames: [(key: String, value: JSONText)] {
    let key = SwiftRenames.key(slug)
    var members: [(key: String, value: JSONText)] = []
    let isTaken = SwiftRenames.connectorTypes.union(HostileTypes.keys).union(roster.requestKeys).contains(key)
    if key.isEmpty || isTaken {
      members.append(("swift_name", .string("RenamedConnector\(index)")))
    } else if slug.first?.isUppercase == true {
      // A type's name is taken as it stands: `UInt8`, where the rule would make `Uint8`.
      members.append(("swift_name", .string(slug.filter { $0 != "-" && $0 != "_" })))
    }
    if key.isEmpty || SwiftRenames.connectorValues.contains(key) {
      members.append(("swift_value_name", .string(SwiftRenames.replacement(index))))
    }
    return members
  }
}

extension ConnectorFile {
  /// The number of the model that the connector covers, which has a whole shelf of names.
  private var shelf: Int { index % roster.shelves.count }

  /// The number of the action of which it covers a little.
  private var part: Int { index % roster.parts.count }

  private var fields: [String] { slice(of: roster.fields(ofModel: shelf)) }

  private var inputs: [String] {
    slice(of: roster.inputs(ofAction: part).flatMap(\.paths))
  }

  /// The number of an action of which the connector covers everything.
  private var single: Int { roster.parts.count + index % (roster.actions.count - roster.parts.count) }

  private var wholeAction: JSONText {
    .object([("inputs", .strings(roster.inputs(ofAction: single).flatMap(\.paths)))])
  }

  private var model: JSONText {
    var members: [(key: String, value: JSONText)] = [("fields", items(fields.prefix(3)))]
    if let text {
      members.append(("note", note))
      if let field = fields.prefix(3).first(where: roster.textFields(ofModel: shelf).contains) {
        members.append(
          ("constraints", .array([constraint("allowed_values", on: "field", field, "values", .strings([text]))])))
      }
    }
    return .object(members)
  }

  private var action: JSONText {
    var members: [(key: String, value: JSONText)] = [("inputs", items(inputs.prefix(3)))]
    if let text {
      members.append(("note", note))
      let texts = roster.inputs(ofAction: part).flatMap(\.textPaths)
      if let input = inputs.prefix(3).first(where: Set(texts).contains) {
        members.append(("constraints", .array([constraint("default", on: "input", input, "value", .string(text))])))
      }
    }
    return .object(members)
  }

  private var unsupported: [JSONText] {
    let feature = roster.features[place(1, roster.features.count)].id
    return [item("features." + feature, isFirst: true)]
      + fields.dropFirst(3).prefix(1).map { item("\(roster.models[shelf].id).\($0)", isFirst: false) }
  }

  private var notImplemented: [JSONText] {
    let feature = roster.features[place(2, roster.features.count)].id
    return [item("features." + feature, isFirst: true)]
      + inputs.dropFirst(3).prefix(1).map { item("\(roster.actions[part].id).\($0)", isFirst: false) }
  }

  /// The text as a list of lines where it has several, else as a string.
  private var note: JSONText {
    let text = text ?? ""
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.count > 1 ? .strings(lines) : .string(text)
  }

  private func constraint(
    _ kind: String, on subject: String, _ path: String, _ key: String, _ value: JSONText
  ) -> JSONText {
    .object([("kind", .string(kind)), (subject, .string(path)), (key, value)])
  }

  private func items(_ ids: ArraySlice<String>) -> JSONText {
    .array(ids.enumerated().map { item($1, isFirst: $0 == 0) })
  }

  /// The first of several has a note.
  private func item(_ id: String, isFirst: Bool) -> JSONText {
    guard let text, isFirst else { return .string(id) }
    return .object([("id", .string(id)), ("note", .string(text))])
  }

  /// At most four of several names; which ones depends on the connector.
  private func slice(of names: [String]) -> [String] {
    (0..<min(4, names.count)).map { names[place($0, names.count)] }
  }

  private func place(_ offset: Int, _ count: Int) -> Int { (index + offset) % count }
}
