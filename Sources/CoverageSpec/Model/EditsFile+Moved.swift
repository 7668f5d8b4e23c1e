extension EditsFile {
  /// The edits under the present slugs and paths.
  package func following(_ specification: Specification) -> EditsFile {
    let category = specification.category
    var slugs: [String: String] = [:]
    for connector in specification.connectors {
      for old in connector.movedFrom { slugs[old.value] = connector.slug }
    }
    for connector in specification.connectors { slugs[connector.slug] = nil }
    // A path of now is never a former one.
    func path(_ path: Located<String>) -> Located<String> {
      Located(category.movedPath(from: path.value) ?? path.value, at: path.location)
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
