/// A value map leads to a field of the category, and to values that it can have.
struct ValueMapRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    return specification.connectors.flatMap(\.models).flatMap(\.valueMaps).flatMap { check($0, index) }
  }

  private func check(_ map: ValueMap, _ index: CategoryIndex) -> [Diagnostic] {
    let path = map.target.value
    let dot = path.firstIndex(of: ".") ?? path.endIndex
    let model = String(path[..<dot])
    let id = String(path[dot...].dropFirst())
    guard let field = index.fields[model]?[id] else {
      let names = index.category.models.flatMap { model in model.fields.map { "\(model.id).\($0.id)" } }
      let message = "no model has the field \(path.quoted)\(suggestion(for: path, among: names))"
      return [.error("unknown-field", message, at: map.target.location)]
    }
    guard let values = index.closedValues(of: field.type) else { return [] }
    return (map.entries.map(\.unified) + [map.otherwise]).compactMap { unified in
      guard let value = unified.value, !values.contains(value) else { return nil }
      return .unknownValue(value, of: field.type, values, at: unified.location)
    }
  }
}

extension Diagnostic {
  /// A value that a closed enum does not have.
  static func unknownValue(
    _ value: String, of type: TypeReference, _ values: [String], at location: SourceLocation
  ) -> Diagnostic {
    let message = "\(type.name.quoted) has no value \(value.quoted)\(suggestion(for: value, among: values))"
    return .error("unknown-value", message, at: location)
  }
}
