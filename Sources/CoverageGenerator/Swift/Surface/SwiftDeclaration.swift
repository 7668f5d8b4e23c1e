/// Something that client code can name or has to provide: a line of a category's Swift interface.
package struct SwiftDeclaration: Sendable {
  /// Who writes code against a declaration.
  package struct Audience: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Whoever asks about coverage, reads records or sends requests.
    package static let callers = Audience(rawValue: 1)
    /// Whoever maps a tool's own records onto unified ones: the author of a `Mapping`.
    package static let mappers = Audience(rawValue: 2)
  }

  package struct Parameter: Equatable, Sendable {
    package var label: String
    package var type: String
    package var hasDefault: Bool
    /// The path of the field, input or property that it carries.
    package var path: String
  }

  package enum Shape: Equatable, Sendable {
    /// A type or a member, which is used with its type.
    case member(type: String)
    /// A function or initializer, which is called.
    case function([Parameter])
    /// A case of an enum, over which a `switch` goes.
    case enumCase(payload: String)
    /// A method that a conforming type has to have.
    case requirement
  }

  /// The name, unique in the interface: `JobsField.salaryAmount`, `CareerPlug.job()`.
  package var name: String
  package var shape: Shape
  package var audience: Audience
  /// The slug of the connector that it belongs to; nil for the category's own.
  package var connector: String?
  /// The coverage path, or ``SpecPath``, of what it is for.
  package var path: String
}
