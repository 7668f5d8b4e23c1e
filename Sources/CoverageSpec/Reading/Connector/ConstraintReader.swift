/// Reads constraints of a model or an action.
struct ConstraintReader {
  private static let kinds = ConstraintTraits.all.map(\.name)

  let findings: FileFindings
  /// The key that says what a constraint is about: `field` in a model, `input` in an action.
  let subjectKey: String

  func readAll(_ owner: inout ObjectReader) -> [ConstraintEntry] {
    owner.list("constraints").compactMap(read)
  }

  private func read(_ node: JSONNode) -> ConstraintEntry? {
    guard var object = ObjectReader(node, "a constraint", findings) else { return nil }
    guard let name = object.requiredChoice("kind", of: Self.kinds) else { return nil }
    var subject: Located<String>?
    if name != "rerouted", name != "partial_result" { subject = object.requiredText(subjectKey) }
    let kind = readKind(name, &object)
    object.reportUnknownKeys()
    return kind.map { ConstraintEntry(kind: $0, subject: subject, location: object.location) }
  }

  private func readKind(_ name: String, _ object: inout ObjectReader) -> ConstraintEntry.Kind? {
    switch name {
    case "limit": object.requiredInteger("max", atLeast: 1).map { .limit(max: $0) }
    case "allowed_values": .allowedValues(object.requiredStrings("values").map(\.value))
    case "required": .required
    case "default": object.requiredText("value").map { .defaultValue($0.value) }
    case "dropped_values": readForm(&object).map { .droppedValues(unless: $0) }
    case "rounded": object.requiredChoice("to", of: ["integer"]).map { .rounded(to: $0) }
    case "rerouted": object.requiredText("to").map { .rerouted(to: $0.value) }
    case "existing_values_only": .existingValuesOnly
    case "selection": object.requiredChoice("takes", of: ["first"]).map { .selection(takes: $0) }
    case "partial_result": .partialResult(only: object.requiredStrings("only").map(\.value))
    default: nil
    }
  }

  /// The name of a form that values have: `us_phone_number`.
  private func readForm(_ object: inout ObjectReader) -> String? {
    guard let form = object.requiredNode("unless").flatMap({ findings.string($0, "'unless'") }) else { return nil }
    if isIdentifier(form.value) { return form.value }
    let message = "'unless' must be the name of a form, such as 'us_phone_number', found \(form.value.quoted)"
    findings.error("invalid-value", message, at: form.location)
    return nil
  }
}
