import _CoverageSpec

/// Writes enums: closed ones as Swift enums, open ones as structs that keep a value nobody knew.
struct EnumWriter {
  let scope: SwiftScope

  /// The standard library's own reading names the type and the value in its error.
  func closed(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    let conformances = ["String", "CaseIterable", "Codable", "Hashable", "Sendable"].map(scope.standard)
    return """
      \(SwiftComment.documentation("One of the values of \(SwiftComment.code(id)); any other is an error."))
      \(scope.access)nonisolated enum \(SwiftNaming.escaped(id)): \(conformances.joined(separator: ", ")) {
        \(values.map(closedCase))
      }
      """
  }

  func open(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    let string = scope.standard("String")
    let conformances = ["RawRepresentable", "Codable", "Hashable", "Sendable"].map(scope.standard)
    let initializer: SwiftTemplate = """
      /// A value by what the API writes, known or not.
      \(scope.access)init(rawValue: \(string)) {
        self.rawValue = rawValue
      }
      """
    return """
      \(SwiftComment.documentation("A value of \(SwiftComment.code(id)), known or not."))
      \(scope.access)nonisolated struct \(SwiftNaming.escaped(id)): \(conformances.joined(separator: ", ")) {
        /// The value as the API writes it.
        \(scope.access)var rawValue: \(string)

        \([initializer] + values.map(openMember), separatedBy: "\n\n")
      }
      """
  }

  private func closedCase(_ value: TypeDeclaration.EnumValue) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("\(SwiftComment.code(value.value))."))
    case \(SwiftNaming.escaped(SwiftNames.member(value))) = \(SwiftLiteral.quoted(value.value))
    """
  }

  private func openMember(_ value: TypeDeclaration.EnumValue) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("\(SwiftComment.code(value.value))."))
    \(scope.access)static var \(SwiftNaming.escaped(SwiftNames.member(value))): Self { Self(rawValue: \(SwiftLiteral.quoted(value.value))) }
    """
  }
}
