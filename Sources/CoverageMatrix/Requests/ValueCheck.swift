/// Checks a value, and all that lies in it, against what the API takes.
struct ValueCheck {
  /// A value that the API does not take.
  struct Problem {
    let subject: Subject
    let value: JSONValue
    let limit: ValueLimit
    let excess: ValueLimit.Excess

    var constraint: Constraint {
      Constraint(
        kind: Constraint.Kind(id: limit.key), path: subject.path, values: [limit.argument],
        text: "\(subject.path): \(excess.rule)")
    }
  }

  /// A value of an input, or inside it.
  struct Subject {
    /// The path below the action, without the indices of elements.
    let path: String
    let place: String

    func element(_ index: Int) -> Subject { Subject(path: path, place: "\(place)[\(index)]") }

    func member(_ key: String) -> Subject { Subject(path: "\(path).\(key)", place: "\(place).\(key)") }
  }

  let rules: ValueRules

  /// The problems with the value of an input; in lists and maps, with each value.
  func problems(with value: JSONValue, of input: VisitedInput) -> [Problem] {
    let limits = rules.limits[input.path] ?? []
    let type = rules.types[input.path]
    if limits.isEmpty, type == nil { return [] }
    return problems(with: value, limits, type ?? "", Subject(path: input.path, place: input.place))
  }

  /// - Parameter type: the type of objects or unions with its lists and maps, `Address[]`; empty for other values.
  private func problems(
    with value: JSONValue, _ limits: [ValueLimit], _ type: String, _ subject: Subject
  ) -> [Problem] {
    switch value {
    case .array(let elements):
      return elements.enumerated().flatMap {
        problems(with: $0.element, limits, type.element, subject.element($0.offset))
      }
    case .object(let members) where type.isEmpty || type.utf8.last == UInt8(ascii: "}"):
      return members.sorted { $0.key < $1.key }.flatMap {
        problems(with: $0.value, limits, type.element, subject.member($0.key))
      }
    case .object: return problems(in: value, type, subject)
    default: return problem(with: value, limits, subject).map { [$0] } ?? []
    }
  }

  /// The problems in an object of a type, or of a case of a union.
  private func problems(in object: JSONValue, _ type: String, _ subject: Subject) -> [Problem] {
    if let choices = rules.choices[type] {
      // An object that one of the types takes is one of that type.
      let found = choices.map { problems(in: object, $0, subject) }
      return found.contains { $0.isEmpty } ? [] : found.first ?? []
    }
    if let cases = rules.cases[type] {
      let match = cases.first { known in
        known.discriminator.reduce(object as JSONValue?) { $0?[$1] } == .string(known.value)
      }
      return match.map { problems(in: object, $0.type, subject) } ?? []
    }
    return (rules.properties[type] ?? []).flatMap { property -> [Problem] in
      guard let value = object[property] else { return [] }
      let name = "\(type):\(property)"
      let limits = rules.limits[name] ?? []
      let member = subject.member(property)
      var counts: [Problem] = []
      if case .array(let elements) = value {
        counts = limits.compactMap { limit in
          limit.excess(ofCount: elements.count).map {
            Problem(subject: member, value: .integer(elements.count), limit: limit, excess: $0)
          }
        }
      }
      return counts + problems(with: value, limits, rules.types[name] ?? "", member)
    }
  }

  /// The first limit that a value which is no list or object does not meet.
  private func problem(with value: JSONValue, _ limits: [ValueLimit], _ subject: Subject) -> Problem? {
    for limit in limits {
      if let excess = limit.excess(of: value) {
        return Problem(subject: subject, value: value, limit: limit, excess: excess)
      }
    }
    return nil
  }
}

extension String {
  /// The type of what lies in a list or a map, `Address` for `Address[]`.
  fileprivate var element: String { isEmpty ? "" : String(dropLast(2)) }
}
