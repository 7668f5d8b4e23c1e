/// A timestamp stands alone or in a list, and in an answer in an object.
///
/// In JSON it is a text, and in Swift a `Date`, which deeper lists and maps, and the envelope of an answer, do not turn
/// into each other.
struct TimestampPlaceRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    let deep = category.usedTypes.filter { $0.name == "datetime" && !$0.isPlain }.map {
      finding($0, "\($0.spelling.quoted) has no place for a timestamp: write 'datetime' or 'datetime[]'")
    }
    let answers = category.actions.compactMap(\.answer).filter { $0.name == "datetime" }.map {
      finding($0, "an answer has no place for a timestamp: write a type that holds it")
    }
    return deep + answers
  }

  private func finding(_ type: TypeReference, _ problem: String) -> Diagnostic {
    let texts = TypeReference(name: "string", in: type.containers, location: type.location).spelling
    return .error("timestamp-place", "\(problem), or \(texts.quoted) for its texts", at: type.location)
  }
}

extension Category {
  /// The types that the category gives to what it declares.
  package var usedTypes: [TypeReference] {
    var used: [TypeReference] = []
    for type in types { used += type.memberTypes }
    for model in models {
      for field in model.fields { used.append(field.type) }
    }
    for action in actions {
      for input in action.coverageInputs { used.append(input.type) }
    }
    for parameter in listParameters { used.append(parameter.type) }
    for model in models {
      for filter in model.filters { used.append(filter.type) }
    }
    return used
  }
}
