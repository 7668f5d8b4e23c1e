import _CoverageSpec

extension JSONNode {
  /// A part of a category with types under other names.
  func renamingTypes(_ names: [String: String]) -> JSONNode {
    func renamed(_ node: JSONNode) -> JSONNode {
      guard let spelling = node.string else { return node }
      let name = String(spelling.prefix { $0 != "[" && $0 != "{" && $0 != "?" })
      guard let new = names[name] else { return node }
      return JSONNode(.string(new + spelling.dropFirst(name.count)), offset: node.offset)
    }
    switch value {
    case .object(let members):
      let isType = self["kind"] != nil
      let changed = members.map { member in
        var member = member
        switch member.key {
        case "type", "answer": member.value = renamed(member.value)
        case "one_of" where isType:
          member.value = JSONNode(.array(member.value.elements.map(renamed)), offset: member.value.offset)
        case "id" where isType: member.value = renamed(member.value)
        case "description", "values": break
        default: member.value = member.value.renamingTypes(names)
        }
        return member
      }
      return JSONNode(.object(changed), offset: offset)
    case .array(let elements): return JSONNode(.array(elements.map { $0.renamingTypes(names) }), offset: offset)
    default: return self
    }
  }
}
