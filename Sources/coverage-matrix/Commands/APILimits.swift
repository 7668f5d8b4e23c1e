import _CoverageGenerator
import _CoverageSpec

/// What the API itself takes as values of inputs and fields, by the numbers of capabilities.
package struct APILimits {
  /// The limits on one input, group of inputs, or property of a value.
  package struct Entry {
    /// The path of the input or field, or that of the property behind it.
    package var path: String
    package var limits: ValueLimits
  }

  private var entries: [Int: [Entry]] = [:]

  /// The limits of a category.
  ///
  /// - Complexity: O(*n*) in the size of the category and of the types that its inputs and fields consist of.
  package init(_ coverage: CompiledCoverage) {
    let layout = coverage.layout
    var types = TypeLimits(coverage.category)
    for model in coverage.category.models {
      guard let group = layout.group(of: model.id) else { continue }
      for (number, field) in zip(group.members, model.fields) {
        let own = types.entries(field.type, at: "\(model.id).\(field.id)")
        add(own, to: number)
        add(own, to: group.number)
      }
    }
    for action in coverage.category.actions {
      guard let group = layout.group(of: action.id) else { continue }
      var numbers = group.members.makeIterator()
      func visit(_ nodes: [InputNode], under path: String, above: [Entry]) {
        for node in nodes {
          let path = "\(path).\(node.id)"
          let limits = node.statedLimits
          let own = limits.isEmpty ? [] : [Entry(path: path, limits: limits)]
          switch node.content {
          case .group(let children, _):
            add(own, to: group.number)
            visit(children, under: path, above: above + own)
          case .leaf(let type):
            let all = own + types.entries(type, at: path)
            add(all, to: group.number)
            if let number = numbers.next() { add(above + all, to: number) }
          }
        }
      }
      visit(action.inputs, under: action.id, above: [])
    }
  }

  private mutating func add(_ found: [Entry], to number: Int) {
    if !found.isEmpty { entries[number, default: []] += found }
  }

  /// The limits on a capability: for a model or an action those on all its parts, for an input those on the groups
  /// around it, too.
  package subscript(capability: Int) -> [Entry] { entries[capability] ?? [] }
}

extension APILimits.Entry {
  /// The limits in words: `refund.files: at most 3 elements`.
  package func words(code: (String) -> String = { $0 }) -> String {
    "\(code(path)): \(limits.words(code: code).joined(separator: ", "))"
  }

  /// The limits under the keys of specs, with the path.
  package var json: JSONNode { .object([JSONMember("path", .string(path))] + limits.json) }
}

/// The limits on the properties of declared types.
private struct TypeLimits {
  private let types: [String: TypeDeclaration]
  /// The limits of each type that was asked for, with paths from its values.
  private var known: [String: [APILimits.Entry]] = [:]

  init(_ category: Category) {
    types = Dictionary(category.types.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func entries(_ type: TypeReference, at path: String) -> [APILimits.Entry] {
    entries(of: type.name).map { APILimits.Entry(path: "\(path).\($0.path)", limits: $0.limits) }
  }

  private mutating func entries(of name: String) -> [APILimits.Entry] {
    if let found = known[name] { return found }
    guard let type = types[name] else { return [] }
    // A type that contains itself has its limits once.
    known[name] = []
    var found: [APILimits.Entry] = []
    switch type.kind {
    case .object(let properties):
      for property in properties {
        if !property.limits.isEmpty { found.append(APILimits.Entry(path: property.id, limits: property.limits)) }
        found += entries(property.type, at: property.id)
      }
    case .taggedUnion(_, let cases, _): found = cases.flatMap { entries(of: $0.type.name) }
    case .untaggedUnion(let alternatives): found = alternatives.flatMap { entries(of: $0.name) }
    case .closedEnum, .openEnum: break
    }
    known[name] = found
    return found
  }
}
