import _CoverageEditing
import _CoverageSpec

/// Merges a category that was derived from a document into the one that is there.
///
/// What is there stays: names, labels, constraints, notes, remarks and the order. What it lacks is added, and what an
/// import from pages has guessed is replaced. Where the two say different things, there is a finding with both places.
package struct CategoryMerge {
  /// The merged category.
  package private(set) var json: JSONNode
  /// What the document states, with the names that the merged category has for types.
  package let stated: JSONNode
  package private(set) var diagnostics: [Diagnostic] = []

  private let lines: LineTable
  private let document: OpenAPIDocument
  private let types: TypeNames
  /// The filters of models of the document; one that all lists took before is no list parameter that is gone.
  private let filters: Set<String>
  /// What the document stated at the last import, by the paths of things.
  private let recorded: [String: JSONNode]

  /// - Parameters:
  ///   - derived: The category of the document.
  ///   - existing: The one that is there, and the lines of its file.
  ///   - record: The record of the last import, where there was one.
  package init(
    _ derived: DerivedCategory, of document: OpenAPIDocument, into existing: JSONNode, _ lines: LineTable,
    record: JSONNode? = nil
  ) {
    let statements = record?["statements"]?.members ?? []
    recorded = Dictionary(statements.map { ($0.key, $0.value) }) { first, _ in first }
    self.lines = lines
    self.document = document
    types = TypeNames(derived.json, existing)
    stated = types.translated(derived.json)
    let ofModels = (derived.json["models"]?.elements ?? []).flatMap { $0["filters"]?.elements ?? [] }
    filters = Set(ofModels.compactMap { $0["id"]?.string })
    json = existing
    for (key, what) in [("models", "model"), ("list_parameters", "list parameter"), ("actions", "action")] {
      // A document need not have parameters that all lists take; one without models or actions has lost them.
      guard var elements = derived.json[key]?.elements ?? (key == "list_parameters" ? nil : []) else { continue }
      if elements.isEmpty, json[key] == nil { continue }
      if key == "models" { elements = elements.map { $0.withoutFilters(existing["list_parameters"]) } }
      let merged = merge(elements, into: json[key]?.elements ?? [], what, owner: "the category", under: "")
      json.set(key, to: .list(merged), order: KeyOrder.category)
    }
    if json["error_codes"] == nil, let codes = derived.json["error_codes"] {
      json.set("error_codes", to: codes, order: KeyOrder.category)
    }
    mergeTypes(derived.json)
    diagnostics.sort()
  }

  /// Elements by their ids: those of the document in the order of what is there, then those that are new.
  private mutating func merge(
    _ derived: [JSONNode], into existing: [JSONNode], _ what: String, owner: String, under prefix: String
  ) -> [JSONNode] {
    var merged = existing
    var predecessor: String?
    for element in derived {
      guard let id = element["id"]?.string else { continue }
      defer { predecessor = id }
      if let index = merged.firstIndex(where: { $0["id"]?.string == id }) {
        merged[index] = merge(element, into: merged[index], named: "\(what) \(id.quoted)", at: prefix + id)
      } else {
        let place = predecessor.flatMap { id in merged.firstIndex { $0["id"]?.string == id } }.map { $0 + 1 }
        merged.insert(types.translated(element), at: place ?? (predecessor == nil ? 0 : merged.count))
        if !existing.isEmpty { warn("added-from-openapi", "\(owner) had no \(what) \(id.quoted)", element, nil) }
      }
    }
    let ids = Set(derived.compactMap { $0["id"]?.string })
    for element in existing {
      guard let id = element["id"]?.string, !ids.contains(id) else { continue }
      if what == "list parameter", filters.contains(id) { continue }
      diagnostics.append(
        .warning(
          "not-in-openapi", "the document has no \(what) \(id.quoted) in \(owner)",
          at: lines.location(of: element.offset)))
    }
    return merged
  }

  private mutating func merge(
    _ derived: JSONNode, into existing: JSONNode, named name: String, at path: String
  ) -> JSONNode {
    var merged = existing
    let translated = types.translated(derived)
    // What the document does not say of a thing that it has is not so.
    let unset = Self.flags.filter { translated[$0] == nil }.map { JSONMember($0, .bool(false)) }
    merged.settle(translated.members + unset)
    if let inputs = derived["inputs"], let known = existing["inputs"] {
      merged.set(
        "inputs", to: .list(merge(inputs.elements, into: known.elements, "input", owner: name, under: "\(path).")))
    } else if (derived["inputs"] == nil) != (existing["inputs"] == nil) {
      warn("openapi-type", "\(name) is a group of inputs in one of the two alone", derived, existing)
      return merged
    }
    for key in ["fields", "filters"] {
      guard let elements = derived[key]?.elements else { continue }
      let kind = String(key.dropLast())
      let known = existing[key]?.elements ?? []
      merged.set(key, to: .list(merge(elements, into: known, kind, owner: name, under: "\(path).")), order: Self.order)
    }
    for key in Self.compared {
      let new = translated[key]
      let old = merged[key]
      if Self.isEqual(new, old) { continue }
      if let new, old == nil, Self.additions.contains(key) {
        merged.set(key, to: new, order: Self.order)
        // What is new in a document that was imported before is a change.
        if recorded[path] != nil, !Self.kept.contains(key) {
          let value = new.element(.report, indent: 0)
          warn("added-from-openapi", "\(name) had no \(key.quoted), which is \(value) in the document", derived, nil)
        }
      } else if new != nil || Self.flags.contains(key) || recorded[path]?[key] != nil {
        compare(key, new, old, derived, existing, name)
      }
    }
    return merged
  }

  private mutating func compare(
    _ key: String, _ new: JSONNode?, _ old: JSONNode?, _ derived: JSONNode, _ existing: JSONNode, _ name: String
  ) {
    if Self.kept.contains(key) || existing["differs"] != nil { return }
    func words(_ node: JSONNode?) -> String { node?.element(.report, indent: 0) ?? "nothing" }
    warn(
      "openapi-\(key.replacing("_", with: "-"))",
      "\(key.quoted) of \(name) is \(words(old)) here and \(words(new)) in the document", derived, old ?? existing)
  }

  private mutating func mergeTypes(_ derived: JSONNode) {
    var known = json["types"]?.elements ?? []
    let used = TypeNames.used(in: json, known, types.translated(derived)["types"]?.elements ?? [])
    for type in types.translated(derived)["types"]?.elements ?? [] {
      guard let id = type["id"]?.string else { continue }
      if let existing = known.first(where: { $0["id"]?.string == id }) {
        compareTypes(type, existing, id)
      } else if used.contains(id) {
        known.append(type)
      }
    }
    if !known.isEmpty { json.set("types", to: .list(known), order: KeyOrder.category) }
  }

  private mutating func compareTypes(_ derived: JSONNode, _ existing: JSONNode, _ id: String) {
    if derived["kind"] != existing["kind"] {
      compare("kind", derived["kind"], existing["kind"], derived, existing, "type \(id.quoted)")
    }
    func ids(_ node: JSONNode, _ key: String) -> [String] {
      (node[key]?.elements ?? []).map { ($0["value"] ?? $0["id"] ?? $0).element(.report, indent: 0) }
    }
    compareProperties(derived, existing, id)
    for (key, what) in [("values", "value"), ("properties", "property"), ("one_of", "type"), ("cases", "case")] {
      let new = ids(derived, key)
      let old = ids(existing, key)
      for value in new where !old.contains(value) {
        warn("openapi-\(key)", "type \(id.quoted) has no \(what) \(value), which the document has", derived, existing)
      }
      for value in old where !new.contains(value) && !new.isEmpty {
        warn("openapi-\(key)", "the document has no \(what) \(value) of type \(id.quoted)", derived, existing)
      }
    }
  }

  /// Compares the properties that both have.
  private mutating func compareProperties(_ derived: JSONNode, _ existing: JSONNode, _ id: String) {
    for property in derived["properties"]?.elements ?? [] {
      guard let other = existing["properties"]?.elements.first(where: { $0["id"] == property["id"] }) else { continue }
      let name = "property \((property["id"]?.string ?? "").quoted) of type \(id.quoted)"
      for key in ["type", "nullable", "optional", "required"] where !Self.isEqual(property[key], other[key]) {
        if key != "type" || property[key] != nil { compare(key, property[key], other[key], property, other, name) }
      }
    }
  }

  private mutating func warn(_ identifier: String, _ message: String, _ derived: JSONNode, _ existing: JSONNode?) {
    let place = document.location(of: derived)
    guard let existing else {
      diagnostics.append(.warning(identifier, message + "; it is added", at: place))
      return
    }
    diagnostics.append(
      .warning(
        identifier, message, at: lines.location(of: existing.offset),
        notes: [Diagnostic.Note("the document says it here", at: place)]))
  }

  private static func isEqual(_ a: JSONNode?, _ b: JSONNode?) -> Bool {
    (a ?? .bool(false)) == (b ?? .bool(false))
  }

  private static let flags: Set<String> = ["nullable", "optional", "required"]
  /// What is taken over where nothing is there.
  private static let additions: Set<String> = Set(
    ["description", "deprecated", "reference", "method", "route", "answer", "default"] + limits)
  /// What people word in their own way.
  private static let kept: Set<String> = ["description", "deprecated", "reference"]
  private static let limits = [
    "min", "max", "decimals", "min_length", "max_length", "pattern", "format", "min_items", "max_items",
  ]
  private static let compared =
    ["method", "route", "type", "required", "nullable", "optional", "reference", "route_parameter"] + limits + [
      "default", "description", "deprecated", "answer",
    ]
  private static let order =
    ["$comment", "id", "vendor_id", "label", "record", "method", "route", "description", "deprecated", "filters"]
    + ["fields", "type", "item"] + compared
}

extension JSONNode {
  /// A model without the filters that the lists of all models take.
  fileprivate func withoutFilters(_ parameters: JSONNode?) -> JSONNode {
    let taken = Set((parameters?.elements ?? []).compactMap { $0["id"]?.string })
    guard let filters = self["filters"]?.elements, !taken.isEmpty else { return self }
    let left = filters.filter { filter in filter["id"]?.string.map(taken.contains) != true }
    var model = self
    if left.count < filters.count { model.set("filters", to: left.isEmpty ? nil : .list(left)) }
    return model
  }
}
