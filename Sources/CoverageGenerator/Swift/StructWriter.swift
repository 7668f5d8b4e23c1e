import CoverageSpec

/// Writes records and objects as structs that read and write their JSON.
struct StructWriter {
  let scope: SwiftScope

  private var types: SwiftTypes { SwiftTypes(scope: scope) }

  func code(_ name: String, documentation: SwiftTemplate, members: [StructMember]) -> SwiftTemplate {
    let parts = [properties(members), initializer(members), decoding(members), encoding(members)]
    return """
      \(documentation)
      public nonisolated struct \(SwiftNaming.escaped(name)): \(conformances(members)) {
        \(parts.filter { !$0.text.isEmpty }, separatedBy: "\n\n")
      }
      """
  }

  private func conformances(_ members: [StructMember]) -> String {
    let names = ["Codable", "Hashable", "Sendable"] + (members.contains { $0.key == "id" } ? ["Identifiable"] : [])
    return names.map(scope.standard).joined(separator: ", ")
  }

  private func type(_ member: StructMember) -> String {
    types.spelling(member.type) + (member.isOptional ? "?" : "")
  }

  private func properties(_ members: [StructMember]) -> SwiftTemplate {
    let properties = members.map { member -> SwiftTemplate in
      """
      \(member.documentation)
      public var \(member.name): \(type(member))
      """
    }
    return "\(properties)"
  }

  private func initializer(_ members: [StructMember]) -> SwiftTemplate {
    if members.isEmpty {
      return """
        /// The value, which has no properties.
        public init() {}
        """
    }
    let parameters = members.enumerated().map { index, member -> SwiftTemplate in
      let comma = index == members.count - 1 ? "" : ","
      let value = member.isOptional ? " = nil" : member.presence == .list ? " = []" : ""
      return "\(member.name): \(type(member))\(value)\(comma)"
    }
    return """
      /// A value by its properties.
      public init(
        \(parameters)
      ) {
        \(members.map { "self.\($0.name) = \($0.name)" })
      }
      """
  }

  private func decoding(_ members: [StructMember]) -> SwiftTemplate {
    let lines = members.map { member -> SwiftTemplate in
      let method = Method(member).reading
      return "self.\(member.name) = try values.\(method)(\(SwiftLiteral.quoted(member.key)))"
    }
    return """
      /// Reads the JSON object.
      public init(from decoder: any \(scope.standard("Decoder"))) throws {
        \(members.isEmpty ? "_" : "let values") = try decoder.container(keyedBy: RecordKey.self)
        \(lines)
      }
      """
  }

  private func encoding(_ members: [StructMember]) -> SwiftTemplate {
    let lines = members.map { member -> SwiftTemplate in
      let method = Method(member).writing
      return "try values.\(method)(self.\(member.name), \(SwiftLiteral.quoted(member.key)))"
    }
    return """
      /// Writes the JSON object.
      public func encode(to encoder: any \(scope.standard("Encoder"))) throws {
        \(members.isEmpty ? "_" : "var values") = encoder.container(keyedBy: RecordKey.self)
        \(lines)
      }
      """
  }
}

/// The methods of the generated containers that read and write a member.
private struct Method {
  var reading: String
  var writing: String

  init(_ member: StructMember) {
    let suffix = member.type.isDate ? (member.type.isArray ? "Dates" : "Date") : ""
    switch member.presence {
    case .required:
      reading = "required\(suffix)"
      writing = "required\(suffix)"
    case .list:
      reading = "list\(suffix)"
      writing = "required\(suffix)"
    case .nullable:
      reading = "optional\(suffix)"
      writing = "nullable\(suffix)"
    case .optional:
      reading = "optional\(suffix)"
      writing = "optional\(suffix)"
    }
    // The shortest name for the most frequent one.
    if reading == "requiredDate" { reading = "date" }
    if writing == "requiredDate" { writing = "date" }
  }
}
