/// What a connector's file says beyond its coverage, read from the text in generated code.
///
/// The text is a list of records. A record is a line with a key and, for some keys, the coverage paths it is about;
/// the lines below it, each with two spaces in front unless it is empty, are its value. A text in one string literal
/// costs next to nothing to compile and nothing at start-up; it is read when somebody asks.
struct ConnectorDetails {
  var title: String?
  var stage: ConnectorStage?
  var access: ConnectorAccess?
  var notes: [String] = []
  var guides: [Guide] = []
  /// The note on the capability that was asked about.
  var capabilityNote: String?
  /// The constraints on the capability that was asked about.
  var constraints: [Constraint] = []

  /// Reads what is said about a capability or, where `path` is nil, about the connector as a whole.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: StaticBytes, about path: String?) {
    var reader = RecordReader(text)
    // Whether the constraint or guide that a record adds to is one that was asked for.
    var keepsConstraint = false
    while let record = reader.next() {
      let isAsked = path.map(record.isAbout) ?? !record.hasPaths
      switch record.key {
      case "title" where isAsked: title = record.value
      case "stage" where isAsked: stage = ConnectorStage(id: record.value)
      case "access" where isAsked: access = ConnectorAccess(id: record.value)
      case "note" where isAsked:
        if path == nil { notes.append(record.value) } else { capabilityNote = record.value }
      case "guide" where isAsked:
        guides.append(Guide(title: record.value, description: "", url: nil))
      case "guide-description" where !guides.isEmpty:
        guides[guides.count - 1].description = record.value
      case "guide-url" where !guides.isEmpty:
        guides[guides.count - 1].url = record.value
      case "constraint":
        keepsConstraint = isAsked
        if isAsked {
          constraints.append(Constraint(kind: Constraint.Kind(id: ""), path: nil, values: [], text: record.value))
        }
      case "constraint-kind" where keepsConstraint:
        constraints[constraints.count - 1].kind = Constraint.Kind(id: record.value)
      case "constraint-path" where keepsConstraint:
        constraints[constraints.count - 1].path = record.value
      case "constraint-value" where keepsConstraint:
        constraints[constraints.count - 1].values.append(record.value)
      default: break
      }
    }
  }
}
