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
    var form = ValueForm.text
    for argument in traits.arguments {
      if let values = read(argument, &form, &object) { arguments.append(values) }
    }
    object.reportUnknownKeys()
    guard arguments.count == traits.arguments.count else { return nil }
    return ConstraintEntry(kind, arguments, form: form, subject: subject, location: object.location)
  }

  private func read(_ argument: ConstraintArgument, _ form: inout ValueForm, _ object: inout ObjectReader) -> [String]?
  {
    let key = argument.key
    switch argument.form {
    case .count(let least): return object.requiredInteger(key, atLeast: least).map { [String($0)] }
    case .number: return object.requiredNode(key).flatMap { findings.number($0, key.quoted) }.map { [$0] }
    case .text, .action, .pattern, .input: return object.requiredText(key).map { [$0.value] }
    case .texts: return object.requiredStrings(key).map(\.value)
    case .values: return readValues(key, &form, &object)
    case .inputValues:
      if object.has(key) { return readValues(key, &form, &object) }
      object.allow(key)
      return []
    case .word(let word): return object.requiredChoice(key, of: [word]).map { [$0] }
    case .choice(let words): return object.requiredChoice(key, of: words).map { [$0] }
    case .name(let thing, let example):
      guard let name = object.requiredNode(key).flatMap({ findings.string($0, key.quoted) }) else { return nil }
      if isIdentifier(name.value) { return [name.value] }
      let message =
        "\(key.quoted) must be the name of \(thing), such as \(example.quoted), found \(name.value.quoted)"
      findings.error("invalid-value", message, at: name.location)
      return nil
    }
  }

  /// Values of one form, which is that of the first.
  private func readValues(_ key: String, _ form: inout ValueForm, _ object: inout ObjectReader) -> [String]? {
    let nodes = object.requiredFilledList(key)
    guard let first = nodes.first else { return nil }
    form = ValueForm(first) ?? .text
    let words = "\(form.words), as all in a list are"
    let values = nodes.compactMap { node -> String? in
      switch (form, node.value) {
      case (.text, .string(let text)): return text
      case (.number, .number(let spelling)): return ValueForm.plain(spelling)
      case (.boolean, .bool(let value)): return String(value)
      default:
        findings.wrongType("an element of \(key.quoted)", mustBe: words, found: node)
        return nil
      }
    }
    return values.isEmpty ? nil : values
  }
}
