extension CategoryFile {
  /// All that can come up in records of some models, in the words of ``RecordGenerator/made``.
  func everything(in models: [Model]) -> Set<String> {
    var everything = Set(models.flatMap { model in model.fields.flatMap { Self.states(of: $0, in: model.id) } })
    for type in types(usedBy: models.flatMap(\.fields).map(\.type)) { everything.formUnion(Self.states(of: type)) }
    return everything
  }

  /// All that can come up in the bodies of requests for some actions, in the words of ``RecordGenerator/made``.
  func everything(in actions: [Action]) -> Set<String> {
    let members = actions.flatMap { Self.withNested($0.body) }
    var everything = Set(members.flatMap(Self.states))
    for type in types(usedBy: members.compactMap(\.type)) { everything.formUnion(Self.states(of: type)) }
    return everything
  }

  private static func states(of member: Member, in owner: String) -> [String] {
    let states = [
      "present", member.optional == true ? "absent" : member.nullable == true ? "null" : nil,
      member.type.hasSuffix("[]") ? "empty" : nil,
    ]
    return states.compactMap { $0 }.map { "\(owner).\(member.id) \($0)" }
  }

  private static func states(of member: RequestMember) -> [String] {
    let states = [
      "present", member.isRequired ? nil : "absent", member.isRequired && !member.isNullable ? nil : "null",
      member.isList ? "empty" : nil,
    ]
    return states.compactMap { $0 }.map { "\(member.path) \($0)" }
  }

  private static func states(of type: DeclaredType) -> [String] {
    let unknown = type.kind == "open_enum" ? [RecordGenerator.unknownValue] : []
    let values = (type.values ?? []) + unknown + (type.cases ?? []).map(\.value) + (type.one_of ?? [])
    return values.map { "\(type.id) \($0)" } + (type.properties ?? []).flatMap { states(of: $0, in: type.id) }
  }

  private static func withNested(_ members: [RequestMember]) -> [RequestMember] {
    members.flatMap { member in
      switch member.content {
      case .value: [member]
      case .group(let members), .list(let members): [member] + withNested(members)
      }
    }
  }

  /// The declared types that some types consist of, themselves included.
  private func types(usedBy names: [String]) -> [DeclaredType] {
    var used: [String: DeclaredType] = [:]
    var rest = names
    while let name = rest.popLast() {
      let element = name.hasSuffix("[]") ? String(name.dropLast(2)) : name
      guard used[element] == nil, let type = types.first(where: { $0.id == element }) else { continue }
      used[element] = type
      rest += (type.properties ?? []).map(\.type) + (type.cases ?? []).map(\.type) + (type.one_of ?? [])
    }
    return Array(used.values)
  }
}

extension RequestMember {
  /// The type of an input; nil for a group.
  fileprivate var type: String? {
    if case .value(let type) = content { type } else { nil }
  }
}
