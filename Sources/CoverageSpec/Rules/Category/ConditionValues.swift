extension CategoryIndex {
  /// The problem with a value that an input is to have for a condition to hold.
  func problem(
    withConditionOn value: Located<String>, of input: InputNode, _ suggestions: Suggestions
  ) -> Diagnostic? {
    func misfit(_ words: String) -> Diagnostic {
      let message = "\(input.id.quoted) \(words), so it is never \(value.value.quoted)"
      return .error("value-limit", message, at: value.location)
    }
    if value.value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return .error("value-limit", "the value of a condition has a control character", at: value.location)
    }
    guard case .leaf(let type) = input.content else { return misfit("is a group") }
    if !type.containers.isEmpty { return misfit("is of type \(type.spelling.quoted)") }
    switch types[type.name]?.kind {
    case .closedEnum(let values), .openEnum(let values):
      if values.contains(where: { $0.value == value.value }) { return nil }
      let hint = suggestions.suggestion(for: value.value, among: values.map(\.value))
      let message = "\(type.name.quoted) has no value \(value.value.quoted)\(hint)"
      return .error("unknown-value", message, at: value.location)
    case .object, .taggedUnion, .untaggedUnion: return misfit("is of type \(type.name.quoted)")
    case nil: break
    }
    let isLegal =
      switch type.name {
      case "boolean": value.value == "true" || value.value == "false"
      case "integer": Int(value.value) != nil
      case "number", "decimal": Double(value.value)?.isFinite == true
      case "map", "json": false
      default: true
      }
    return isLegal ? nil : misfit("is of type \(type.name.quoted)")
  }
}
