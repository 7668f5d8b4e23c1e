import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  mutating func connectors(of category: _CoverageSpec.Category) -> [(slug: String, file: JSONNode)] {
    var slugs = Scope()
    return (0..<random.one(of: [1, 1, 2, 3])).map { number in
      var slug = "tool\(number)"
      if random.chance(hostility) {
        slug = id(in: &slugs)
        use("hostile slug")
      }
      return (slug, connector(slug, number, of: category))
    }
  }

  private mutating func connector(_ slug: String, _ number: Int, of category: _CoverageSpec.Category) -> JSONNode {
    var members: [Member] = [("format", 1), ("slug", .string(slug)), ("name", text())]
    if uses("moved connector", 10) {
      let former = random.chance(hostility) ? random.one(of: Names.hostile) : "former-tool"
      members.append(("moved_from", .list([.string("\(former)-\(number)")])))
    }
    if uses("title", 10) { members.append(("title", text())) }
    if uses("swift_name of connector", 10) {
      members.append(
        ("swift_name", .string(random.chance(90) ? "Renamed\(number)" : random.one(of: Names.hostileTypes))))
    }
    if uses("swift_value_name of connector", 10) {
      members.append(
        ("swift_value_name", .string(random.chance(90) ? "renamed\(number)" : random.one(of: Names.swiftNames))))
    }
    if uses("stage", 20) {
      members.append(("stage", .string(random.one(of: ["general", "open_beta", "closed_beta"]))))
    }
    if uses("access of connector", 20) {
      members.append(("access", .string(random.one(of: ["partnership", "custom_plan", "other"]))))
    }
    if uses("notes of connector", 20) { members.append(("notes", .list([note(), note()]))) }
    if uses("guide", 10) {
      let guide: [Member] = [("title", text()), ("description", text()), ("url", "https://example.com/guide")]
      members.append(("guides", .list([.record(guide)])))
    }
    let models = random.some(of: category.models, 80)
    let actions = random.some(of: category.actions, 80)
    let listed = models.map { ($0.id, model($0, of: category)) }
    members.append(("models", .record(listed)))
    members.append(("actions", .record(coverage(of: actions, in: category))))
    members += features(of: category)
    members += others(
      of: category, models: category.models.filter { model in !models.contains { $0.id == model.id } },
      actions: category.actions.filter { action in !actions.contains { $0.id == action.id } })
    return .record(members)
  }

  private mutating func item(_ id: String) -> JSONNode {
    uses("note of an item", 10) ? .record([("id", .string(id)), ("note", note())]) : .string(id)
  }

  private mutating func model(_ model: _CoverageSpec.Model, of category: _CoverageSpec.Category) -> JSONNode {
    use("covered model")
    // Records can be made only with what is never null.
    let fields = model.fields.filter { (!$0.isNullable && !$0.isOptional) || random.chance(70) }
    var members: [Member] = [("fields", .list(fields.map { item($0.id) }))]
    if uses("note of a model", 15) { members.append(("note", note())) }
    let subjects = fields.map {
      Subject(path: $0.id, kind: $0.type.kind(in: category), values: $0.type.values(in: category))
    }
    let constraints = constraints(on: subjects, key: "field", actions: [])
    if !constraints.isEmpty { members.append(("constraints", .list(constraints))) }
    let maps = valueMaps(model, of: category)
    if !maps.isEmpty { members.append(("values", .list(maps))) }
    return .record(members)
  }

  private mutating func coverage(
    of actions: [_CoverageSpec.Action], in category: _CoverageSpec.Category
  ) -> [Member] {
    var whole: [_CoverageSpec.Action] = []
    return actions.map { action in
      let inputs = action.coverageInputs
      if let twin = whole.first(where: { $0.coverageInputs.map(\.path) == inputs.map(\.path) }), uses("same_as", 70) {
        return (action.id, .record([("same_as", .string(twin.id))]))
      }
      use("covered action")
      whole.append(action)
      let covered = random.some(of: inputs, 75)
      var members: [Member] = [("inputs", .list(covered.map { item($0.path) }))]
      if uses("note of an action", 15) { members.append(("note", note())) }
      let subjects = covered.map {
        Subject(path: $0.path, kind: $0.type.kind(in: category), values: $0.type.values(in: category))
      }
      let lists = Set(covered.flatMap(\.arrayParents)).sorted().map { Subject(path: $0, kind: "group[]", values: []) }
      let others = actions.map(\.id).filter { $0 != action.id }
      let constraints = constraints(on: subjects + lists, key: "input", actions: others)
      if !constraints.isEmpty { members.append(("constraints", .list(constraints))) }
      if action.twinOf != nil, uses("differs", 70) { members.append(("differs", text())) }
      return (action.id, .record(members))
    }
  }

  private mutating func features(of category: _CoverageSpec.Category) -> [Member] {
    var listed: [String] = []
    // Parents may stand after their parts.
    for _ in category.features {
      for feature in category.features where !listed.contains(feature.id) {
        guard feature.parent.map({ listed.contains($0.value) }) ?? true, random.chance(40) else { continue }
        listed.append(feature.id)
      }
    }
    if listed.isEmpty { return [] }
    use("covered feature")
    return [("features", .list(listed.map { item($0) }))]
  }

  /// What the connector is known not to have, from what it does not cover.
  private mutating func others(
    of category: _CoverageSpec.Category, models: [_CoverageSpec.Model], actions: [_CoverageSpec.Action]
  ) -> [Member] {
    var members: [Member] = []
    if let model = models.first, uses("unsupported model", 40) {
      let paths = [model.id] + model.fields.prefix(1).map { "\(model.id).\($0.id)" }
      members.append(("unsupported", .list(paths.map { item($0) })))
    }
    if let action = actions.first, uses("action that is not implemented", 40) {
      let paths = [action.id] + action.coverageInputs.prefix(1).map { "\(action.id).\($0.path)" }
      members.append(("not_implemented", .list(paths.map { item($0) })))
    }
    return members
  }
}

extension TypeReference {
  /// What kind of type it is in a category: `closed enum[]`.
  func kind(in category: _CoverageSpec.Category) -> String {
    let declaration = category.types.first { $0.id == self.name }
    let name: String =
      switch declaration?.kind {
      case .closedEnum: declaration?.hasIntegers == true ? "integer enum" : "closed enum"
      case .openEnum: declaration?.hasIntegers == true ? "integer enum" : "open enum"
      case .object: "object"
      case .taggedUnion: "tagged union"
      case .untaggedUnion: "untagged union"
      case nil: self.name
      }
    return TypeReference(name: name, in: containers, location: location).spelling
  }

  /// The values of an enum.
  func values(in category: _CoverageSpec.Category) -> [String] {
    switch category.types.first(where: { $0.id == name })?.kind {
    case .closedEnum(let values), .openEnum(let values): values.map(\.value)
    default: []
    }
  }
}
