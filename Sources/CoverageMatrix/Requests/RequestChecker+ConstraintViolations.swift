extension RequestChecker {
  /// Where the request breaks what the connector's file says of the action.
  func constraintViolations() -> [Finding<Violation>] {
    constraints.flatMap { constraint -> [Finding<Violation>] in
      guard let path = constraint.path else { return [] }
      return switch constraint.kind {
      case .required: visited.at(path).filter { !$0.isFilled }.map { missing($0, constraint) }
      case .limit: visited.at(path).compactMap { excess($0, constraint) }
      case .allowedValues: sentValues(at: path).compactMap { illegalValue($0, constraint) }
      default: []
      }
    }
  }

  private func missing(_ input: VisitedInput, _ constraint: Constraint) -> Finding<Violation> {
    violation(of: constraint, by: .connector, at: input.subject, "\(connector) requires it")
  }

  private func excess(_ input: VisitedInput, _ constraint: Constraint) -> Finding<Violation>? {
    guard inputs.isCovered(input.path), let count = input.count,
      let limit = constraint.values.first.flatMap({ Int($0) }), count > limit
    else { return nil }
    return violation(
      of: constraint, by: .connector, at: input.subject, value: .integer(count),
      "\(connector) takes at most \(limit), and \(count) are sent")
  }

  private func illegalValue(_ sent: SentValue, _ constraint: Constraint) -> Finding<Violation>? {
    guard let value = sent.value, !constraint.values.contains(where: { $0 == value.constraintValue })
    else { return nil }
    let legal = constraint.values.joined(separator: ", ")
    return violation(
      of: constraint, by: .connector, at: sent.subject, value: value,
      "\(value.words) is not among the values \(connector) takes: \(legal)")
  }
}

extension RequestChecker {
  /// A value that is sent to the tool: that of an input, or one in its list.
  struct SentValue {
    let subject: Subject
    /// The value; nil for a group and where no check looks at the value.
    let value: JSONValue?
  }

  /// The values that are sent at a path; none where the connector does not cover it, since the tool gets none.
  func sentValues(at path: String) -> [SentValue] {
    guard inputs.isCovered(path) else { return [] }
    return visited.all.filter { $0.path == path }.flatMap { input in
      input.sentValues.map { place, value in
        SentValue(subject: Subject(path: path, place: place, number: input.number), value: value)
      }
    }
  }
}
