/// The rules of the API for a request, read from the text in generated code; see ``ActionRequest/rules``.
struct RequestRules {
  /// An input that must be sent beside any of some others.
  struct Companion {
    let path: String
    let others: [String]
  }

  /// A parameter of the route and the input that it takes its value from.
  struct RouteParameter {
    let name: String
    let path: String
  }

  private(set) var required: Set<String> = []
  /// The required ones that are lists: an empty list is encoded, and so is never missing.
  private(set) var requiredLists: Set<String> = []
  private(set) var companions: [Companion] = []
  /// Inputs of one group, one of which must be sent.
  private(set) var alternatives: [[String]] = []
  private(set) var routeParameters: [RouteParameter] = []
  /// The tools whose `remote_fields` the action reads.
  private(set) var remoteTools: Set<String> = []
  private(set) var values = ValueRules()

  init(_ text: StaticBytes) {
    // Spaces are looked for as scalars: as a character, one may be joined with a mark that follows it.
    for line in text.string(in: 0..<text.count).unicodeScalars.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      guard let keyword = words.first, words.count > 1 else { continue }
      let arguments = Array(words.dropFirst())
      switch keyword {
      case "required": required.formUnion(arguments)
      case "list":
        required.formUnion(arguments)
        requiredLists.formUnion(arguments)
      case "with": companions.append(Companion(path: arguments[0], others: Array(arguments.dropFirst())))
      case "one": alternatives.append(arguments)
      case "route" where arguments.count == 2:
        routeParameters.append(RouteParameter(name: arguments[0], path: arguments[1]))
      case "remote": remoteTools.formUnion(arguments)
      case "limit", "holds", "case", "choice": values.read(Substring(line).unicodeScalars)
      default: break
      }
    }
  }

  /// Whether a group is in every request: it is required, and so is each group that contains it.
  func isAlwaysSent(_ group: String) -> Bool {
    group.withEnclosingPaths.allSatisfy(required.contains)
  }
}

extension RequestChecker {
  /// The violations of the API's own rules.
  func ruleViolations() -> [Finding<Violation>] {
    missingInputs() + missingCompanions() + missingAlternatives() + misleadingRouteParameters() + valueViolations()
  }

  private func missingInputs() -> [Finding<Violation>] {
    missing { rules.required.contains($0) && !rules.requiredLists.contains($0) }.map { input in
      let constraint = Constraint(kind: .required, path: input.path, values: [], text: "\(input.path): required")
      return violation(of: constraint, by: .api, at: input.subject, "the API requires it")
    }
  }

  private func missingCompanions() -> [Finding<Violation>] {
    rules.companions.flatMap { companion in
      missing { $0 == companion.path }.compactMap { input in
        let others = companion.others.compactMap { visited.sibling(of: input, at: $0) }
        guard let other = others.first(where: \.isSent) else { return nil }
        let constraint = Constraint(
          kind: .requiredWith, path: input.path, values: companion.others,
          text: "\(input.path): required with \(companion.others.joined(separator: " or "))")
        return violation(of: constraint, by: .api, at: input.subject, "the API requires it with \(other.place)")
      }
    }
  }

  private func missingAlternatives() -> [Finding<Violation>] {
    rules.alternatives.flatMap { paths in
      missing { $0 == paths.first }.compactMap { input in
        if paths.contains(where: { visited.sibling(of: input, at: $0)?.isSent ?? false }) { return nil }
        let group = input.parent.map { visited.all[$0] }
        let names = paths.map(\.lastPathPart).joined(separator: " or ")
        let constraint = Constraint(
          kind: .oneRequired, path: group?.path, values: paths, text: (group?.path ?? "").labeling("\(names) required"))
        return violation(of: constraint, by: .api, at: group?.subject ?? .request, "the API requires \(names)")
      }
    }
  }

  /// The route's parameters that would change the route: clients resolve `.` and `..` as path segments.
  private func misleadingRouteParameters() -> [Finding<Violation>] {
    rules.routeParameters.compactMap { parameter in
      let value = routeParameters[parameter.name] ?? ""
      // An input that is not sent is missing already.
      let isSent = visited[parameter.path]?.isSent ?? true
      guard isSent, ["", ".", ".."].contains(value) else { return nil }
      let constraint = Constraint(
        kind: .routeParameter, path: parameter.path, values: [], text: "\(parameter.path): part of the route")
      return violation(
        of: constraint, by: .api, at: Subject(path: parameter.path, place: parameter.path, number: -1),
        value: .string(value),
        "\(JSONValue.string(value).words) cannot be part of the route")
    }
  }

  /// The inputs and groups that are not sent although their parent is.
  private func missing(_ isAsked: (String) -> Bool) -> [VisitedInput] {
    visited.all.filter { !$0.isSent && isAsked($0.path) && visited.isParentSent(of: $0) }
  }
}
