/// Each type of an untagged union that is read is tried after others, none of which takes all of its values.
///
/// Where an input takes the union, such a type still serves to write a value.
struct UnreachableTypeRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    var written: Set<String>?
    return specification.category.types.flatMap { union -> [Diagnostic] in
      guard case .untaggedUnion(let members) = union.kind else { return [] }
      let known = written ?? index.typesOfInputs
      written = known
      if known.contains(union.id) { return [] }
      return members.enumerated().compactMap { place, member in
        guard let taken = JSONKind(of: member, index.types),
          let first = members[..<place].first(where: { isAll(of: taken, takenBy: $0, before: member, index.types) })
        else { return nil }
        let message =
          "no value of \(union.id.quoted) is read as \(member.spelling.quoted), since \(first.spelling.quoted) is tried "
          + "before it and takes all of them; write it behind"
        return .warning("unreachable-type", message, at: member.location)
      }
    }
  }

  private func isAll(
    of taken: JSONKind, takenBy first: TypeReference, before member: TypeReference, _ types: [String: TypeDeclaration]
  ) -> Bool {
    if first.name == "json", first.containers.isEmpty { return true }
    guard first.containers.map(\.isMap) == member.containers.map(\.isMap),
      zip(first.containers, member.containers).allSatisfy({ $0.hasNullableElements || !$1.hasNullableElements })
    else { return false }
    // A day is a time to whoever reads one.
    if first.name == "datetime", member.name == "date" { return true }
    guard let whole = JSONKind(takenWholeBy: first, types) else { return false }
    return whole == .anything || whole == taken || (whole == .number && taken == .integer)
  }
}

extension CategoryIndex {
  /// The declared types that values of inputs consist of.
  fileprivate var typesOfInputs: Set<String> {
    var open = category.actions.flatMap(\.coverageInputs).map(\.type.name)
    var found: Set<String> = []
    while let name = open.popLast() {
      guard let type = types[name], found.insert(name).inserted else { continue }
      open += type.memberTypes.map(\.name)
    }
    return found
  }
}

/// What the elements of a type are in JSON, as far as the reading of unions tells it apart.
private enum JSONKind {
  case text, integer, number, boolean, object, anything

  /// The kind that all values of a type are of; nil where they may be of several.
  init?(of type: TypeReference, _ types: [String: TypeDeclaration]) {
    switch types[type.name]?.kind {
    case .closedEnum, .openEnum: self = types[type.name]?.hasIntegers == true ? .integer : .text
    case .object, .taggedUnion: self = .object
    case .untaggedUnion: return nil
    case nil:
      switch type.name {
      case "string", "datetime", "date", "binary": self = .text
      case "integer": self = .integer
      case "number", "decimal": self = .number
      case "boolean": self = .boolean
      case "map": self = .object
      case "json": self = .anything
      default: return nil
      }
    }
  }

  /// The kind of which a type takes every value; nil for one that takes some alone.
  init?(takenWholeBy type: TypeReference, _ types: [String: TypeDeclaration]) {
    switch types[type.name]?.kind {
    case .openEnum: self = types[type.name]?.hasIntegers == true ? .integer : .text
    case .closedEnum, .object, .taggedUnion, .untaggedUnion: return nil
    case nil:
      guard ["string", "integer", "number", "decimal", "boolean", "map", "json"].contains(type.name) else { return nil }
      self.init(of: type, types)
    }
  }
}
