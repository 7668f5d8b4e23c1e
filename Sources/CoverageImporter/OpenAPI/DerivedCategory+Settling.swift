import _CoverageEditing
import _CoverageSpec

extension DerivedCategory {
  /// The number of rounds after which what still has errors is left out.
  private static let gentleRounds = 12
  private static let maximumRounds = 40

  /// Makes the category one without errors: names that Swift has no place for get others, and what breaks a rule is left
  /// out.
  mutating func settle(by rules: [any Rule], in document: OpenAPIDocument) {
    for round in 0..<Self.maximumRounds {
      let file = SpecFile(path: "category.json", bytes: Array(json.text(.file).utf8))
      let parsed = JSONDocument(parsing: file)
      let loaded = SpecificationLoader.load(category: parsed, connectors: [], rules: rules)
      let errors = loaded.diagnostics.filter { $0.severity == .error }
      guard let root = parsed.root, !errors.isEmpty else { return }
      var touched: [NodePath] = []
      // From the end, so that what is removed moves nothing that is still looked for.
      for error in errors.sorted().reversed() {
        let offset = parsed.lines.start(ofLine: error.location.line) + error.location.column - 1
        let path = NodePath(to: offset, in: root)
        // What lies around a change has moved; the next round looks at it anew.
        guard !touched.contains(where: { $0.isRelated(to: path) }) else { continue }
        touched.append(path)
        mend(error, at: path, isGentle: round < Self.gentleRounds, document)
      }
    }
  }

  private mutating func mend(_ error: Diagnostic, at path: NodePath, isGentle: Bool, _ document: OpenAPIDocument) {
    let owner = path.innermostObject(in: json)
    guard let node = json.value(at: owner) else { return }
    if isGentle, error.identifier.contains("swift-name") { return rename(owner, node, error, document) }
    switch error.identifier {
    case "value-limit" where isGentle:
      let keys = error.location.isOfPattern(path, json) ? ["pattern"] : Self.limitKeys
      json.change(at: owner) { node in for key in keys { node.set(key, to: nil) } }
    case "union-case" where isGentle:
      let union = NodePath(steps: Array(owner.steps.prefix(2)))
      json.change(at: union) { node in
        let types = (node["cases"]?.elements ?? []).compactMap { $0["type"]?.string }
        for key in ["discriminator", "cases", "open"] { node.set(key, to: nil) }
        var seen: Set<String> = []
        node.set("one_of", to: .strings(types.filter { seen.insert($0).inserted }))
      }
    case "recursive-type" where isGentle && node["type"] != nil && node["value"] == nil:
      json.change(at: owner) { $0.set("nullable", to: true) }
    default: remove(owner)
    }
    leftOut.append(LeftOut(pointer: document.pointer(nearest: node.offset), reason: error.message))
  }

  /// Removes an element of a list, or a member of the category.
  private mutating func remove(_ path: NodePath) {
    guard let last = path.steps.last else { return }
    let above = NodePath(steps: path.steps.dropLast())
    json.change(at: above) { node in
      switch (node.value, last) {
      case (.array(var elements), .index(let index)) where elements.indices.contains(index):
        elements.remove(at: index)
        node = JSONNode(.array(elements), offset: node.offset)
      case (.object, .key(let key)): node.set(key, to: nil)
      default: break
      }
    }
    // A list of choices or of parts that is empty is an error of its own, which goes away with its owner.
  }

  private static let limitKeys = [
    "min", "max", "min_length", "max_length", "min_items", "max_items", "decimals", "format", "pattern",
  ]
}

extension SourceLocation {
  /// Whether the way to a finding ends at a pattern.
  fileprivate func isOfPattern(_ path: NodePath, _ root: JSONNode) -> Bool {
    if case .key("pattern")? = path.steps.last { true } else { false }
  }
}

extension OpenAPIDocument {
  /// The pointer to the value that starts at an offset, or the nearest before it.
  func pointer(nearest offset: Int) -> String {
    var place = start
    while let next = (place.members.map(\.value) + place.elements).last(where: { $0.node.offset <= offset }),
      place.node.offset < offset
    {
      place = next
    }
    return "#" + place.pointer
  }
}
