import _CoverageSpec

/// Reads a file of edits.
struct EditsReader {
  let findings: FileFindings

  func read(_ root: JSONNode) -> EditsFile? {
    guard var object = ObjectReader(root, "the file", findings),
      object.readFormat(supported: EditsFile.supportedFormat)
    else { return nil }
    let selection = readSelection(&object)
    let edits = object.requiredFilledList("edits").compactMap(readEdit)
    object.reportUnknownKeys()
    return selection.map { EditsFile(selection: $0, edits: edits, lines: findings.lines) }
  }

  private func readSelection(_ object: inout ObjectReader) -> EditsFile.Selection? {
    if object.has("connectors") {
      object.exclude("where", because: "'connectors' names the connectors already")
      return .slugs(object.requiredStrings("connectors"))
    }
    object.allow("connectors")
    guard let node = object.node("where") else {
      findings.error(
        "missing-key", "the file has no 'connectors' and no 'where' to say which connectors are edited",
        at: object.location)
      return nil
    }
    guard var condition = ObjectReader(node, "'where'", findings) else { return nil }
    let covers = condition.strings("covers")
    let lacks = condition.strings("lacks")
    condition.reportUnknownKeys()
    return .condition(covers: covers, lacks: lacks)
  }

  private func readEdit(_ node: JSONNode) -> EditsFile.Edit? {
    guard var object = ObjectReader(node, "an edit", findings) else { return nil }
    let path = object.requiredText("path")
    let status = object.choice("status", of: Status.allCases.map(\.rawValue)).flatMap(Status.init)
    let note = object.node("note").flatMap(readNote)
    // A connector's file is the judge of what is in it.
    let constraint = object.node("constraint")
    object.reportUnknownKeys()
    if !["status", "note", "constraint"].contains(where: object.has) {
      findings.error(
        "missing-key", "an edit has none of 'status', 'note' and 'constraint'", at: object.location)
    }
    let offset = object.node("path")?.offset ?? node.offset
    return path.map {
      EditsFile.Edit(path: $0, offset: offset, status: status, note: note, constraint: constraint)
    }
  }

  private func readNote(_ node: JSONNode) -> EditsFile.NoteEdit? {
    if case .null = node.value { return .remove }
    return findings.note(node, "'note'").map { _ in .set(node) }
  }
}

extension LoadedFile<EditsFile> {
  package init(reading file: SpecFile) { self.init(file) { EditsReader(findings: $1).read($0) } }
}
