/// The types of a category that may hold values of themselves, directly or over others.
///
/// Lists and maps count as no way: they may be empty, and Swift keeps their elements apart.
package struct RecursiveTypes: Sendable {
  /// The number of the circle that a type lies on, by its name: types are on one where each may hold the other.
  private var circles: [String: Int] = [:]

  package init(_ category: Category) {
    let types = Dictionary(category.types.map { ($0.id, $0) }) { first, _ in first }
    // Tarjan's algorithm for strongly connected components.
    var numbers: [String: Int] = [:]
    var lowest: [String: Int] = [:]
    var stack: [String] = []
    var waiting: Set<String> = []

    func visit(_ type: TypeDeclaration) {
      let number = numbers.count
      numbers[type.id] = number
      lowest[type.id] = number
      stack.append(type.id)
      waiting.insert(type.id)
      for part in type.memberTypes where part.containers.isEmpty {
        guard let next = types[part.name] else { continue }
        if let seen = numbers[next.id] {
          if waiting.contains(next.id) { lowest[type.id] = min(lowest[type.id] ?? number, seen) }
        } else {
          visit(next)
          lowest[type.id] = min(lowest[type.id] ?? number, lowest[next.id] ?? number)
        }
      }
      guard lowest[type.id] == number else { return }
      while let id = stack.popLast() {
        waiting.remove(id)
        circles[id] = number
        if id == type.id { break }
      }
    }

    for type in category.types where numbers[type.id] == nil { visit(type) }
  }

  /// Whether a property may lead back to the type that has it, and may be left without a value: it is kept apart.
  package func isBoxed(_ property: TypeDeclaration.Property, of type: TypeDeclaration) -> Bool {
    guard property.isNullable || property.isOptional, property.type.containers.isEmpty,
      let circle = circles[property.type.name]
    else { return false }
    return circle == circles[type.id]
  }
}
