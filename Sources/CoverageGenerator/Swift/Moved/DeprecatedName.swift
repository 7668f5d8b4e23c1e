/// A name that something had before, which the compiler takes and warns about.
enum DeprecatedName {
  /// What stands above the declaration of an old name.
  static func attribute(_ name: String) -> String {
    "/// What \(SwiftComment.code(name)) was called before.\n@available(*, deprecated, renamed: \"\(name)\")"
  }

  /// An old name of a type; empty where it is the name that the type has.
  static func type(_ old: String, now new: String, _ scope: SwiftScope) -> SwiftTemplate {
    if old == new { return "" }
    return """
      \(attribute(new))
      \(scope.access)typealias \(SwiftNaming.escaped(old)) = \(SwiftNaming.escaped(new))
      """
  }
}
