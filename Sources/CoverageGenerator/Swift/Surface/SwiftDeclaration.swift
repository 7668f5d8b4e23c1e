import _CoverageSpec

/// Something that client code can name or has to provide: a line of a category's Swift interface.
package final class SwiftDeclaration: Sendable {
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
    /// A type or a protocol; values of different kinds are made and taken apart in different ways.
    case type(kind: String)
    /// A member, which is used with its type.
    case member(type: String)
    /// A function or initializer, which is called.
    case function([Parameter])
    /// A case of an enum, over which a `switch` goes.
    case enumCase(payload: String)
    /// A protocol that a type conforms to.
    case conformance
    /// A method that a conforming type has to have.
    case requirement
    /// A name that stands for what another one, from the namespace on, stands for.
    case sameAs(String)
  }

  /// The part of the spec that a name comes from, as errors about the name call it.
  final class Origin: Sendable {
    /// The owner of the name: `model 'jobs'`.
    let owner: String
    /// The declaration that has the key, where the owner is derived from it: `model 'jobs'`.
    let declaration: String?
    /// The key that gives it another name.
    let key: String
    /// Whether the owner is a text of the API, and has no id.
    let isText: Bool
    /// The object that a text of the API can be written as.
    let form: String?
    let location: SourceLocation

    init(
      _ owner: String, of declaration: String? = nil, key: String = "swift_name", isText: Bool = false,
      form: String? = nil, at location: SourceLocation
    ) {
      self.owner = owner
      self.declaration = declaration
      self.key = key
      self.isText = isText
      self.form = form
      self.location = location
    }
  }

  /// The target of a former name.
  final class Former: Sendable {
    /// The present name in the same scope.
    let present: String
    /// The part of the output that has it.
    let part: GenerationOptions.FilePart
    /// The property, where it is one.
    let property: StructMember?

    init(present: String, part: GenerationOptions.FilePart, property: StructMember? = nil) {
      self.present = present
      self.part = part
      self.property = property
    }
  }

  /// The type that it is a member of, from the namespace on: `JobsField`; empty for a member of the namespace.
  let scope: String
  /// The name in its scope, unescaped: `salaryAmount`.
  let name: String
  let shape: Shape
  let audience: Audience
  /// The slug of the connector that it belongs to; nil for the category's own.
  let connector: String?
  /// The coverage path, or ``SpecPath``, of what it is for.
  let path: String
  /// The origin of the name; nil where another declaration of the same name has it.
  let origin: Origin?
  let former: Former?

  init(
    _ name: String, in scope: String, _ shape: Shape, for audience: Audience = .callers, connector: String? = nil,
    path: String, from origin: Origin? = nil, former: Former? = nil
  ) {
    self.scope = scope
    self.name = name
    self.shape = shape
    self.audience = audience
    self.connector = connector
    self.path = path
    self.origin = origin
    self.former = former
  }

  /// The same declaration in another scope or of another shape.
  func replacing(scope: String? = nil, shape: Shape? = nil) -> SwiftDeclaration {
    SwiftDeclaration(
      name, in: scope ?? self.scope, shape ?? self.shape, for: audience, connector: connector, path: path,
      from: origin, former: former)
  }

  /// The name, unique in the interface: `JobsField.salaryAmount`, `CareerPlug.job()`.
  var qualifiedName: String {
    switch shape {
    case .type, .member, .enumCase: scope.isEmpty ? name : "\(scope).\(name)"
    case .function: "\(scope).\(name)()"
    case .conformance, .requirement: "\(scope): \(name)"
    case .sameAs(let other): "\(scope).\(name) = \(other)"
    }
  }
}

/// A scope of the interface, in which every name may stand once.
struct SurfaceScope: Sendable {
  /// The type that it is the inside of, from the namespace on; nil where it is none.
  var type: String?
  /// The scope in an error: `the members of the namespace`.
  var description: String
  /// The names that are taken already.
  var reserved: [String] = []
  /// Whether code in the scope has to name the category's namespace.
  var namesNamespace = false
  var declarations: [SwiftDeclaration]
}
