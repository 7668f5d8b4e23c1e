import _CoverageSpec

/// Writes a union whose types are told apart by their JSON form: the first that can read a value has it.
struct UntaggedUnionWriter {
  let scope: SwiftScope
  let name: String
  var remarks = Remarks()
  let members: [TypeReference]

  var code: SwiftTemplate {
    let conformances = scope.options.typeConformances.map(scope.qualified).joined(separator: ", ")
    let meaning =
      "\(SwiftComment.phrase(name)): one of the types of \(SwiftComment.code(name)), the first that the JSON fits"
    return """
      \(remarks.documentation(meaning))
      \(scope.access)nonisolated enum \(SwiftNaming.escaped(name)): \(conformances) {
        \(members.map(declaration))\(scope.options.typeConformances.contains("Codable") ? coding : "")
      }
      """
  }

  private var coding: SwiftTemplate {
    """


    /// Reads a value of the first type that fits; an error is the one farthest inside the value.
    \(scope.access)init(from decoder: any Decoder) throws {
      var attempts = _RecordCoding.Attempts(decoder)
      \(members.map(reading))
      throw attempts.error(\(SwiftLiteral.quoted(name)))
    }

    /// Writes the value alone.
    \(scope.access)func encode(to encoder: any Encoder) throws {
      \(members.count > UnionSize.most ? chain : choice)
    }
    """
  }

  private var choice: SwiftTemplate {
    """
    switch self {
    \(members.map(writing))
    }
    """
  }

  private var chain: SwiftTemplate {
    let tests = members.map { member -> SwiftTemplate in
      "if case .\(caseName(member))(let value) = self { return try \(written(member)) }"
    }
    return "\(tests)"
  }

  private func declaration(_ member: TypeReference) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("A value of the type \(SwiftComment.code(member.spelling))."))
    case \(caseName(member))(\(SwiftTypes(scope: scope).spelling(member)))
    """
  }

  private func reading(_ member: TypeReference) -> SwiftTemplate {
    let method = member.isDate ? "read\(dates(member))" : "read"
    let spelling = SwiftTypes(scope: scope).spelling(member)
    let type = member.isWrittenByEncoder ? "\(singleValue)<\(spelling)>" : spelling
    return """
      if let value: \(type) = attempts.\(method)() {
        self = .\(caseName(member))(value\(member.isWrittenByEncoder ? ".value" : ""))
        return
      }
      """
  }

  private func writing(_ member: TypeReference) -> SwiftTemplate {
    "case .\(caseName(member))(let value): try \(written(member))"
  }

  private func written(_ member: TypeReference) -> String {
    if member.isDate { return "_RecordCoding.write\(dates(member))(value, to: encoder)" }
    return (member.isWrittenByEncoder ? "\(singleValue)(value)" : "value") + ".encode(to: encoder)"
  }

  private var singleValue: String { scope.qualified("SingleValue") }

  private func dates(_ member: TypeReference) -> String { member.isArray ? "Dates" : "Date" }

  private func caseName(_ member: TypeReference) -> String {
    SwiftNaming.escaped(SwiftNames.unionCase(member, of: name))
  }
}

/// The limit on the cases of a union that one `switch` tells apart.
enum UnionSize {
  /// For many more than these the compiler gives up to prove that a `switch` names all: it says so from a few hundred on.
  static let most = 100
}
