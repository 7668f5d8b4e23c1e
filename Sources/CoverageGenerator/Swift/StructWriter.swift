import _CoverageSpec

/// Writes records and objects as structs that read and write their JSON.
struct StructWriter {
  let scope: SwiftScope

  private var types: SwiftTypes { SwiftTypes(scope: scope) }

  /// A record or an object.
  func code(
    _ name: String, documentation: SwiftTemplate, conformances: [String], members: [StructMember]
  ) -> SwiftTemplate {
    let all = conformances + (members.contains { $0.key == "id" } ? ["Identifiable"] : [])
    return code(
      name, documentation: documentation, conformances: all.map(scope.qualified), members: members,
      isCoded: conformances.contains("Codable"), further: [])
  }

  /// A struct that may not be read and written on its own, with further members.
  func code(
    _ name: String, documentation: SwiftTemplate, conformances: [String], members: [StructMember],
    isCoded: Bool, further: [SwiftTemplate]
  ) -> SwiftTemplate {
    let coding = isCoded ? [decoding(members), encoding(members)] : []
    let parts = [properties(members), initializer(members)] + coding + further
    return """
      \(documentation)
      \(scope.access)nonisolated struct \(SwiftNaming.escaped(name)): \(conformances.joined(separator: ", ")) {
        \(parts.filter { !$0.isEmpty }, separatedBy: "\n\n")
      }
      """
  }

  private func properties(_ members: [StructMember]) -> SwiftTemplate {
    let properties = members.map { member -> SwiftTemplate in
      if !member.remarks.isDeprecated {
        return """
          \(member.documentation(scope.values))
          \(scope.access)var \(member.name): \(types.spelling(member))\(boxing(member))
          """
      }
      return """
        \(member.documentation(scope.values))
        \(member.remarks.attribute)
        \(scope.access)var \(member.name): \(types.spelling(member)) {
          get { self.\(member.storage) }
          set { self.\(member.storage) = newValue }
        }
        /// The value of \(SwiftComment.code(member.unescapedName)), for code that may not warn of it.
        var \(member.storage): \(types.spelling(member))\(boxing(member))
        """
    }
    return "\(properties)"
  }

  /// A value that may hold another one of the struct's type lies in a box, which nobody else sees.
  private func boxing(_ member: StructMember) -> SwiftTemplate {
    if !member.isBoxed { return "" }
    let box = member.box
    return """
       {
        @storageRestrictions(initializes: \(box))
        init(value) { \(box) = Boxed(value) }
        get { \(box).value }
        set { \(box).value = newValue }
      }
      private var \(box): \(scope.qualified("Boxed"))<\(types.spelling(member.type))>
      """
  }

  private func initializer(_ members: [StructMember]) -> SwiftTemplate {
    if members.isEmpty {
      return """
        /// The value, which has no properties.
        \(scope.access)init() {}
        """
    }
    let parameters = members.enumerated().map { index, member -> SwiftTemplate in
      let comma = index == members.count - 1 ? "" : ","
      let value = member.isAskedFor ? "" : member.isOptional ? " = nil" : member.isList ? " = []" : ""
      return "\(member.name): \(types.spelling(member))\(value)\(comma)"
    }
    return """
      /// A value by its properties.
      \(scope.access)init(
        \(parameters)
      ) {
        \(members.map { "self.\($0.storage) = \($0.name)" })
      }
      """
  }

  private func decoding(_ members: [StructMember]) -> SwiftTemplate {
    """
    \(scope.access)init(from decoder: any Decoder) throws {
      \(members.contains(where: \.hasKey) ? "let values" : "_") = try decoder.container(keyedBy: _RecordKey.self)
      \(members.map { "self.\($0.storage) = \(reading($0))" })
    }
    """
  }

  private func reading(_ member: StructMember) -> SwiftTemplate {
    switch member.elsewhere {
    case nil:
      return "try values.\(Method(member).reading)(\(SwiftLiteral.quoted(member.key)))"
    case .routeParameter(let name):
      return "try RouteParameters.value(of: \(SwiftLiteral.quoted(name)), in: decoder)"
    case .parts(let parts, let type):
      let arguments = parts.map { part -> SwiftTemplate in "\(part.label): \(reading(part))" }
      return """
        \(type)(
          \(arguments, separatedBy: ",\n"))\(member.isOptional ? "._unlessEmpty" : "")
        """
    }
  }

  private func encoding(_ members: [StructMember]) -> SwiftTemplate {
    """
    \(scope.access)func encode(to encoder: any Encoder) throws {
      \(members.contains(where: \.hasKey) ? "var values" : "_") = encoder.container(keyedBy: _RecordKey.self)
      \(members.map { writing($0, of: "self") }.filter { !$0.isEmpty })
    }
    """
  }

  private func writing(_ member: StructMember, of parent: String) -> SwiftTemplate {
    switch member.elsewhere {
    case nil:
      let method = Method(member).writing
      return "try values.\(method)(\(parent).\(member.storage), \(SwiftLiteral.quoted(member.key)))"
    case .routeParameter:
      return ""
    case .parts(let parts, _) where member.isOptional && member.hasKey:
      return """
        if let group = \(parent).\(member.storage) {
          \(parts.filter(\.hasKey).map { writing($0, of: "group") })
        }
        """
    case .parts(let parts, _):
      return "\(parts.filter(\.hasKey).map { writing($0, of: "\(parent).\(member.storage)") })"
    }
  }
}

/// The methods of the generated containers that read and write a member.
private struct Method {
  var reading: String
  var writing: String

  init(_ member: StructMember) {
    let suffix = member.type.isDate ? (member.type.isArray ? "Dates" : "Date") : ""
    let isList = member.type.isArray && suffix.isEmpty
    switch member.presence {
    case .required:
      reading = "required\(suffix)"
      writing = "required\(suffix)"
    case .list:
      reading = "list\(suffix)"
      writing = "required\(suffix)"
    case .optionalList:
      reading = "list\(suffix)"
      writing = "filled\(suffix)"
    case .nullable:
      reading = isList ? "optionalList" : "optional\(suffix)"
      writing = "nullable\(suffix)"
    case .optional:
      reading = isList ? "optionalList" : "optional\(suffix)"
      writing = "optional\(suffix)"
    }
    // The shortest name for the most frequent one.
    if reading == "requiredDate" { reading = "date" }
    if writing == "requiredDate" { writing = "date" }
  }
}
