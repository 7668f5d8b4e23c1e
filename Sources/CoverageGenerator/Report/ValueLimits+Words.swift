import _CoverageSpec

extension ValueLimits {
  /// The limits in words, such as `at most 4 characters`, in a format that writes values as code in some way.
  package func words(code: (String) -> String) -> [String] {
    if isEmpty { return [] }
    let keys: [LimitKey] = [
      .min, .max, .minLength, .maxLength, .minItems, .maxItems, .decimals, .pattern, .format,
    ]
    func words(_ condition: Condition) -> String {
      Condition.words(about: condition.input.value, condition.values.map(\.value), code: code)
    }
    return keys.compactMap { key in self[key].map { key.words($0, code: code) } }
      + requiredIf.map { "required \(words($0))" } + excludes.map { "not \(words($0))" }
  }
}

extension Remarks {
  /// What is said besides the description, each a sentence or a phrase, in a format with its own way to write text.
  package func facts(text: (String) -> String) -> [String] {
    let advice = deprecation.map { $0.advice.map { "Deprecated: \(text($0))" } ?? "Deprecated." }
    return [advice, since.map { "Since \(text($0))" }].compactMap(\.self)
  }

  /// Whether nothing is said; guesses are for those who keep the spec.
  package var isEmpty: Bool { description == nil && deprecation == nil && since == nil }
}

extension CompiledCoverage {
  /// The words of the category about its capabilities, by number; none for those without.
  package var remarks: [Int: Remarks] {
    let category = category
    let members = category.models.map { ($0.id, [$0.remarks] + $0.fields.map(\.remarks)) }
    let inputs = category.actions.map { ($0.id, [$0.remarks] + $0.coverageInputs.map(\.node.remarks)) }
    var remarks: [Int: Remarks] = [:]
    for (id, all) in members + inputs {
      guard let group = layout.group(of: id) else { continue }
      for (number, words) in zip(group.number..., all) where !words.isEmpty { remarks[number] = words }
    }
    for (number, feature) in zip(layout.features, category.features) where !feature.remarks.isEmpty {
      remarks[number] = feature.remarks
    }
    return remarks
  }
}

extension Category {
  /// The declared types that values of some types consist of, in the order of the category.
  package func declaredTypes(in references: [TypeReference]) -> [TypeDeclaration] {
    let declared = Dictionary(types.map { ($0.id, $0) }) { first, _ in first }
    var found: Set<String> = []
    var open = references.map(\.name)
    while let name = open.popLast() {
      guard let type = declared[name], found.insert(name).inserted else { continue }
      open += type.memberTypes.map(\.name)
    }
    return types.filter { found.contains($0.id) }
  }
}

extension Action {
  /// The groups of inputs of which something is said, with their paths in the action.
  package var describedGroups: [(path: String, node: InputNode)] {
    groups.filter { !$0.node.remarks.isEmpty || !$0.node.limits.isEmpty || !$0.node.oneOf.isEmpty }
  }

  /// The groups of inputs that are lists, or of which something is said.
  var reportedGroups: [(path: String, node: InputNode)] {
    groups.filter {
      $0.node.listItem != nil || !$0.node.remarks.isEmpty || !$0.node.limits.isEmpty || $0.node.isNullable
    }
  }

  /// The groups of inputs with their paths in the action.
  private var groups: [(path: String, node: InputNode)] {
    func groups(_ nodes: [InputNode], under prefix: String) -> [(path: String, node: InputNode)] {
      nodes.flatMap { node in
        guard case .group(let children, _) = node.content else { return [(path: String, node: InputNode)]() }
        let path = prefix + node.id
        return [(path, node)] + groups(children, under: path + ".")
      }
    }
    return groups(inputs, under: "")
  }
}

extension InputNode {
  /// What the API takes in words, in a format that writes values as code in some way.
  package func limitWords(code: (String) -> String) -> [String] {
    let choice = oneOf.map { code($0.value) }.joined(separator: ", ")
    return statedLimits.words(code: code) + (choice.isEmpty ? [] : ["one of \(choice) is required"])
  }

  /// The name of an element, where it is a group that is a list.
  var listItem: String? {
    if case .group(_, let item) = content { item } else { nil }
  }
}
