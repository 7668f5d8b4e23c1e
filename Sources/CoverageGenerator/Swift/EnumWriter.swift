import _CoverageSpec

/// Writes enums: closed ones as Swift enums, open ones as structs that keep a value nobody knew.
struct EnumWriter {
  let scope: SwiftScope

  /// The standard library's own reading names the type and the value in its error.
  func closed(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("One of the values of \(SwiftComment.code(id)); any other is an error."))
    \(scope.access)nonisolated enum \(SwiftNaming.escaped(id)): String, CaseIterable, Codable, Hashable, Sendable {
      \(values.map(closedCase))
    }
    """
  }

  func open(_ id: String, _ values: [TypeDeclaration.EnumValue]) -> SwiftTemplate {
    let initializer: SwiftTemplate = """
      /// A value by what the API writes, known or not.
      \(scope.access)init(rawValue: String) {
        self.rawValue = rawValue
      }
      """
    return """
      \(SwiftComment.documentation("A value of \(SwiftComment.code(id)), known or not."))
      \(scope.access)nonisolated struct \(SwiftNaming.escaped(id)): RawRepresentable, Codable, Hashable, Sendable {
        /// The value as the API writes it.
        \(scope.access)var rawValue: String

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
