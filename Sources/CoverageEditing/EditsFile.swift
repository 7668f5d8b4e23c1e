import _CoverageSpec

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

  /// A change of a note.
  package enum NoteEdit: Sendable {
    /// The text of a note as JSON spells it: a string, or a list of lines.
    case set(JSONNode)
    case remove
  }

  /// One edit: the new status, note or constraint of a path.
  package struct Edit: Sendable {
    package var path: Located<String>
    /// The offset of the path.
    package var offset: Int
    /// The status that the path gets; nil where it keeps its own.
    package var status: Status?
    package var note: NoteEdit?
    /// A constraint of the model or action at the path, as it stands in a connector's file.
    package var constraint: JSONNode?
  }

  package var selection: Selection
  package var edits: [Edit]
  package let lines: LineTable

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

extension EditsFile {
  /// The edits under the present slugs and paths.
  package func following(_ specification: Specification) -> EditsFile {
    let formerPaths = FormerPaths(specification.category)
    var slugs: [String: String] = [:]
    for connector in specification.connectors {
      for old in connector.movedFrom { slugs[old.value] = connector.slug }
    }
    for connector in specification.connectors { slugs[connector.slug] = nil }
    // A path of now is never a former one.
    func path(_ path: Located<String>) -> Located<String> {
      Located(formerPaths.present(path.value) ?? path.value, at: path.location)
    }
    var file = self
    switch selection {
    case .slugs(let old): file.selection = .slugs(old.map { Located(slugs[$0.value] ?? $0.value, at: $0.location) })
    case .condition(let covers, let lacks):
      file.selection = .condition(covers: covers.map(path), lacks: lacks.map(path))
    }
    file.edits = edits.map { edit in
      var edit = edit
      edit.path = path(edit.path)
      return edit
    }
    return file
  }

  /// Every slug and path that is named, in the order of the selection and the edits.
  package var names: [String] {
    switch selection {
    case .slugs(let slugs): slugs.map(\.value) + edits.map(\.path.value)
    case .condition(let covers, let lacks): (covers + lacks).map(\.value) + edits.map(\.path.value)
    }
  }
}
