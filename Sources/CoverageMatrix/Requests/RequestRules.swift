/// What the API itself asks of a request, read from the text in generated code; see ``ActionRequest/rules``.
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
  /// Those of the required ones that are lists: an empty one is written as such, and so is never missing.
  private(set) var requiredLists: Set<String> = []
  private(set) var companions: [Companion] = []
  /// Inputs of one group, one of which must be sent.
  private(set) var alternatives: [[String]] = []
  private(set) var routeParameters: [RouteParameter] = []
  /// The tools whose `remote_fields` the action reads.
  private(set) var remoteTools: Set<String> = []

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
      default: break
      }
    }
  }

  /// Whether a group is in every request: required, and so is each group that it lies in.
  func isAlwaysSent(_ group: String) -> Bool {
    group.withEnclosingPaths.allSatisfy(required.contains)
  }
}
