/// Reads constraints of a model or an action.
struct ConstraintReader {
  private static let kinds = ConstraintKind.allCases.map(\.rawValue)

  let findings: FileFindings
  /// The key of a constraint's subject: `field` in a model, `input` in an action.
  let subjectKey: String

  func readAll(_ owner: inout ObjectReader) -> [ConstraintEntry] {
    owner.list("constraints").compactMap(read)
  }

  private func read(_ node: JSONNode) -> ConstraintEntry? {
    guard var object = ObjectReader(node, "a constraint", findings),
      let kind = object.requiredChoice("kind", of: Self.kinds).flatMap(ConstraintKind.init)
    else { return nil }
    let traits = kind.traits
    let subject = traits.hasSubject ? object.requiredText(subjectKey) : nil
    var arguments: [[String]] = []
    for argument in traits.arguments {
      if let values = read(argument, &object) { arguments.append(values) }
    }
    object.reportUnknownKeys()
    guard arguments.count == traits.arguments.count else { return nil }
    return ConstraintEntry(kind, arguments, subject: subject, location: object.location)
  }

  private func read(_ argument: ConstraintArgument, _ object: inout ObjectReader) -> [String]? {
    let key = argument.key
    switch argument.form {
    case .count: return object.requiredInteger(key, atLeast: 1).map { [String($0)] }
    case .text, .action: return object.requiredText(key).map { [$0.value] }
    case .texts, .values: return object.requiredStrings(key).map(\.value)
    case .word(let word): return object.requiredChoice(key, of: [word]).map { [$0] }
    case .name(let thing, let example):
      guard let name = object.requiredNode(key).flatMap({ findings.string($0, key.quoted) }) else { return nil }
      if isIdentifier(name.value) { return [name.value] }
      let message =
        "\(key.quoted) must be the name of \(thing), such as \(example.quoted), found \(name.value.quoted)"
      findings.error("invalid-value", message, at: name.location)
      return nil
    }
  }
}
