import _CoverageSpec

/// No value of an enum gets the name `none` by itself: where an optional of the enum is expected, `.none` is nil.
///
/// A `swift_name` gives another name, or this one knowingly.
struct OptionalNoneRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.category.types.flatMap { type -> [Diagnostic] in
      let values: [TypeDeclaration.EnumValue]
      switch type.kind {
      case .closedEnum(let all), .openEnum(let all): values = all
      case .object, .taggedUnion, .untaggedUnion: return []
      }
      return values.filter { $0.swiftName == nil && SwiftNames.member($0) == "none" }.map { value in
        let message =
          "the value \(value.value.quoted) of \(type.id.quoted) is '.none' in Swift, which an optional takes for nil; "
          + "give it a 'swift_name': { \"value\": \(SwiftLiteral.quoted(value.value)), \"swift_name\": \"noValue\" }"
        return .warning("optional-none", message, at: value.location)
      }
    }
  }
}
