import _CoverageSpec

/// The requirements on a connector, as a file lists them in coverage paths.
package struct RequirementsFile: Sendable {
  /// The version of the format that is read.
  package static let supportedFormat = 1
  /// The weight of what is nice to have where the file names none.
  package static let defaultWeight = 0.5

  /// The requirements of a group, or of none.
  package struct Terms: Sendable {
    /// The paths that are mandatory, each in itself.
    package var all: [Located<String>]
    /// The mandatory choices: at least one path of each.
    package var choices: [[Located<String>]]
    package var optional: [OptionalPath]

    /// Every path that is mentioned, in the order of `all`, `any` and `optional`.
    package var paths: [Located<String>] { all + choices.flatMap(\.self) + optional.map(\.path) }
  }

  /// A path that is nice to have.
  package struct OptionalPath: Sendable {
    package var path: Located<String>
    package var weight: Double
  }

  /// Terms under a name of the author's own.
  package struct Group: Sendable {
    package var name: Located<String>
    package var terms: Terms
  }

  package var terms: Terms
  package var groups: [Group]

  /// Every path that is mentioned.
  package var paths: [Located<String>] { terms.paths + groups.flatMap(\.terms.paths) }

  /// Reports the paths that neither are coverage paths of a category nor were.
  package func unknownPaths(in category: Category) -> [Diagnostic] {
    let index = CategoryIndex(category)
    let suggestions = Suggestions()
    return paths.compactMap { index.unknownPath(orFormer: $0.value, at: $0.location, suggestions) }
  }
}
