/// `category.json`: every name as an id, every text as a label.
struct CategoryFile {
  let roster: Roster
  /// The texts, each of which is a label of models, actions and features.
  let texts: [String]

  var json: JSONText {
    .object([
      ("format", 1), ("id", "trouble"), ("name", .string(label(0))), ("swift_name", "Trouble"),
      ("types", HostileTypes(names: roster.shelves[0]).json),
      ("models", .array(roster.models.indices.map(model))),
      ("actions", .array(roster.actions.indices.map(action))),
      ("features", .array(roster.features.indices.map(feature))),
    ])
  }

  private func model(_ index: Int) -> JSONText {
    let entry = roster.models[index]
    return .object(
      identity(entry, label: label(index)) + [
        ("record", .string("Record\(index)")),
        (
          "fields",
          .array(roster.fields(ofModel: index).enumerated().map(field))
        ),
      ])
  }

  /// A field that a record can do without, so that records can be made whatever is covered.
  private func field(_ index: Int, _ name: String) -> JSONText {
    let rename = SwiftRenames.property(name, isTopLevel: false, isGroup: false)
      .map { [("swift_name", JSONText.string($0))] }
    let type = Roster.fieldType(at: index)
    return .object([("id", .string(name)), ("type", .string(type)), ("nullable", true)] + (rename ?? []))
  }

  private func action(_ index: Int) -> JSONText {
    let inputs = roster.inputs(ofAction: index)
    let parameters = inputs.compactMap(\.routeParameter).map { "/{\($0)}" }.joined()
    return .object(
      identity(roster.actions[index], label: label(index)) + [
        ("method", "POST"), ("route", .string("/trouble/\(index)\(parameters)")),
        ("inputs", .array(inputs.map(\.json))),
      ] + (index.isMultiple(of: 3) ? [("remote_fields", .strings(["trouble", "label"]))] : []))
  }

  private func feature(_ index: Int) -> JSONText {
    let entry = roster.features[index]
    var members: [(key: String, value: JSONText)] = [("id", .string(entry.id)), ("label", .string(label(index)))]
    if let name = entry.swiftName { members.append(("swift_name", .string(name))) }
    return .object(members)
  }

  private func identity(_ entry: Roster.Entry, label: String) -> [(key: String, value: JSONText)] {
    var members: [(key: String, value: JSONText)] = [
      ("id", .string(entry.id)), ("vendor_id", .string("trouble_" + entry.id)), ("label", .string(label)),
    ]
    if let name = entry.swiftName { members.append(("swift_name", .string(name))) }
    return members
  }

  /// The long texts are notes only, so that the file stays readable.
  private func label(_ index: Int) -> String {
    let short = texts.filter { $0.utf8.count < 1000 }
    return short.isEmpty ? "label" : short[index % short.count]
  }
}
