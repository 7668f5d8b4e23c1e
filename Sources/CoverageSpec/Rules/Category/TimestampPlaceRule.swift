/// A timestamp stands alone or in a list: in JSON it is a text, and in Swift a `Date`, which deeper lists and maps do
/// not turn into each other.
struct TimestampPlaceRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.category.usedTypes.filter { $0.name == "datetime" && !$0.isPlain }.map { type in
      let message =
        "\(type.spelling.quoted) has no place for a timestamp: write 'datetime' or 'datetime[]', or "
        + "\(TypeReference(name: "string", in: type.containers, location: type.location).spelling.quoted) for its texts"
      return .error("timestamp-place", message, at: type.location)
    }
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
