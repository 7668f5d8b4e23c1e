import _CoverageSpec

/// Reads a requirements file.
struct RequirementsReader {
  /// The keys of which a file, and a group in it, has one at least.
  private static let termKeys = ["all", "any", "optional"]
  /// A mandatory requirement counts 1, and sums of weights stay numbers.
  private static let legalWeights = 0.0...1000.0

  let findings: FileFindings

  func read(_ root: JSONNode) -> RequirementsFile? {
    guard var object = ObjectReader(root, "the file", findings),
      object.readFormat(supported: RequirementsFile.supportedFormat)
    else { return nil }
    let terms = readTerms(&object)
    let groups = object.filledList("groups").compactMap(readGroup)
    object.reportUnknownKeys()
    if !(Self.termKeys + ["groups"]).contains(where: object.has) {
      findings.error(
        "missing-key", "the file asks for nothing: it has none of 'all', 'any', 'optional' and 'groups'",
        at: object.location)
    }
    reportRepetitions(groups.map(\.name).filter { !$0.value.isEmpty })
    return RequirementsFile(terms: terms, groups: groups)
  }

  private func readGroup(_ node: JSONNode) -> RequirementsFile.Group? {
    guard var object = ObjectReader(node, "a group", findings) else { return nil }
    let name = object.requiredText("name")
    let terms = readTerms(&object)
    object.reportUnknownKeys()
    if !Self.termKeys.contains(where: object.has) {
      findings.error(
        "missing-key", "a group asks for nothing: it has none of 'all', 'any' and 'optional'", at: object.location)
    }
    // Without a name the rest can still be judged.
    return RequirementsFile.Group(name: name ?? Located("", at: object.location), terms: terms)
  }

  private func readTerms(_ object: inout ObjectReader) -> RequirementsFile.Terms {
    let all = object.filledList("all").compactMap { findings.string($0, "an element of 'all'") }
    let choices = readChoices(object.filledList("any"))
    let optional = object.filledList("optional").compactMap(readOptional)
    reportRepetitions(all)
    choices.forEach(reportRepetitions)
    reportRepetitions(optional.map(\.path))
    return RequirementsFile.Terms(all: all, choices: choices, optional: optional)
  }

  /// One choice, a list of paths, or several, a list of such lists.
  private func readChoices(_ elements: [JSONNode]) -> [[Located<String>]] {
    guard elements.contains(where: \.isList) else {
      let choice = elements.compactMap { findings.string($0, "an element of 'any'") }
      return choice.isEmpty ? [] : [choice]
    }
    return elements.compactMap { node in
      findings.filledList(node, "a choice of 'any'")?.compactMap { findings.string($0, "an element of a choice") }
    }
  }

  /// A path, or an object with a path and its weight.
  private func readOptional(_ node: JSONNode) -> RequirementsFile.OptionalPath? {
    if case .string(let path) = node.value {
      return RequirementsFile.OptionalPath(
        path: Located(path, at: findings.location(of: node)), weight: RequirementsFile.defaultWeight)
    }
    guard case .object = node.value, var object = ObjectReader(node, "an element of 'optional'", findings) else {
      findings.wrongType("an element of 'optional'", mustBe: "a path or an object with a 'path'", found: node)
      return nil
    }
    let path = object.requiredNode("path").flatMap { findings.string($0, "'path'") }
    let weight = object.node("weight").flatMap(readWeight)
    object.reportUnknownKeys()
    return path.map { RequirementsFile.OptionalPath(path: $0, weight: weight ?? RequirementsFile.defaultWeight) }
  }

  private func readWeight(_ node: JSONNode) -> Double? {
    guard case .number(let spelling) = node.value else {
      findings.wrongType("'weight'", mustBe: "a number", found: node)
      return nil
    }
    if let weight = Double(spelling), Self.legalWeights.contains(weight) { return weight }
    findings.error(
      "invalid-value", "'weight' must be a number from 0 to 1000, found \(spelling)", at: findings.location(of: node))
    return nil
  }

  private func reportRepetitions(_ names: [Located<String>]) {
    for (name, first) in repetitions(of: names) {
      findings.error(
        "duplicate-entry", "\(name.value.quoted) is listed twice", at: name.location,
        notes: [Diagnostic.Note("first listed here", at: first)])
    }
  }
}

extension JSONNode {
  fileprivate var isList: Bool {
    if case .array = value { true } else { false }
  }
}

extension ObjectReader {
  /// The elements of a list that may be absent and must hold something where it stands.
  fileprivate mutating func filledList(_ key: String) -> [JSONNode] {
    node(key).flatMap { findings.filledList($0, key.quoted) } ?? []
  }
}

extension FileFindings {
  /// The elements of a list that must hold something.
  fileprivate func filledList(_ node: JSONNode, _ what: String) -> [JSONNode]? {
    let elements = list(node, what)
    if elements?.isEmpty == true { error("invalid-value", "\(what) must not be empty", at: location(of: node)) }
    return elements
  }
}

extension LoadedFile<RequirementsFile> {
  init(reading file: SpecFile) { self.init(file) { RequirementsReader(findings: $1).read($0) } }
}
