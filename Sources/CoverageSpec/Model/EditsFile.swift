/// Edits to make to many connectors alike: what `apply` reads.
package struct EditsFile: Sendable {
  /// The version of the format that is read.
  package static let supportedFormat = 1

  /// Which connectors are edited.
  package enum Selection: Sendable {
    case slugs([Located<String>])
    /// Those that support all of `covers` and nothing of `lacks`.
    case condition(covers: [Located<String>], lacks: [Located<String>])
  }

  /// What a note becomes.
  package enum NoteEdit: Sendable {
    /// The text of a note as JSON spells it: a string, or a list of lines.
    case set(JSONNode)
    case remove
  }

  /// One edit: what a connector's file shall say of a path.
  package struct Edit: Sendable {
    package var path: Located<String>
    /// The status that the path gets; nil where it keeps its own.
    package var status: Status?
    package var note: NoteEdit?
    /// A constraint of the model or action at the path, as it stands in a connector's file.
    package var constraint: JSONNode?
  }

  package var selection: Selection
  package var edits: [Edit]

  /// Reports the paths that are none of a category's coverage paths.
  package func unknownPaths(in category: Category) -> [Diagnostic] {
    let index = CategoryIndex(category)
    let suggestions = Suggestions()
    var paths = edits.map(\.path)
    if case .condition(let covers, let lacks) = selection { paths += covers + lacks }
    return paths.compactMap { index.unknownPath($0.value, at: $0.location, suggestions) }
  }

  /// The connectors of a specification that are selected, and the slugs that none has.
  package func selected(of specification: Specification) -> (slugs: Set<String>, unknown: [Diagnostic]) {
    let all = specification.connectors
    switch selection {
    case .slugs(let slugs):
      let known = Set(all.map(\.slug))
      let suggestions = Suggestions()
      let unknown = slugs.filter { !known.contains($0.value) }.map { slug in
        let hint = suggestions.suggestion(for: slug.value, among: all.map(\.slug))
        let message = "no connector has the slug \(slug.value.quoted)\(hint)"
        return Diagnostic.error("unknown-slug", message, at: slug.location)
      }
      return (Set(slugs.map(\.value)).intersection(known), unknown)
    case .condition(let covers, let lacks):
      let found = all.filter { connector in
        let supported = Set(connector.cells.lazy.filter { $0.status == .supported }.map(\.path))
        return covers.allSatisfy { supported.contains($0.value) } && !lacks.contains { supported.contains($0.value) }
      }
      return (Set(found.map(\.slug)), [])
    }
  }
}
