import _CoverageSpec

/// The definitions that the schema of every category has.
enum SchemaDefinitions {
  typealias Member = JSONMember

  static var common: [Member] {
    [schemaLocation, comment, identifier, swiftIdentifier, path, note, guide, stage, since]
  }

  private static var schemaLocation: Member {
    let description = "Where an editor finds the schema: a relative path or a URI. The generator ignores it."
    return Member("schemaLocation", ["title": "Schema", "description": .string(description), "type": "string"])
  }

  private static var comment: Member {
    let description = "A remark for editors of the spec. The generator ignores it; every rewrite keeps it."
    return Member("comment", ["title": "Comment", "description": .string(description), "type": "string"])
  }

  private static var identifier: Member {
    pattern(
      "identifier", "Identifier", "Letters and digits of any script, `_` and `-`; no dots and no white space.",
      #"^[^\s!-,./:-@\[-^`{-~]+$"#)
  }

  private static var swiftIdentifier: Member {
    pattern(
      "swiftIdentifier", "Swift identifier", "A name that Swift takes as it is: it does not start with a digit.",
      #"^[^\s!-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*$"#)
  }

  private static var path: Member {
    pattern(
      "path", "Path", "Ids joined by dots: `jobs.salary_amount`, `features.roles`.",
      #"^[^\s!-,./:-@\[-^`{-~]+(\.[^\s!-,./:-@\[-^`{-~]+)*$"#)
  }

  private static func pattern(_ key: String, _ title: String, _ description: String, _ pattern: String) -> Member {
    let heading = SchemaText.heading(title, description)
    return Member(key, .object(heading + [Member("type", "string"), Member("pattern", .string(pattern))]))
  }

  private static var note: Member {
    let lines: JSONNode = [
      "title": "Lines", "description": "The lines of the note.", "type": "array", "items": ["type": "string"],
      "minItems": 1,
    ]
    let heading = SchemaText.heading("Note", "What people should know, in Markdown: a text, or a list of its lines.")
    return Member("note", .object(heading + [Member("anyOf", [["type": "string", "minLength": 1], lines])]))
  }

  private static var guide: Member {
    Member(
      "guide",
      SchemaText.object(
        "Guide", "A page elsewhere that helps with the connector.", required: ["title", "description"],
        [
          Member("title", SchemaText.text("Title", "The title of the page.")),
          Member("description", SchemaText.text("Description", "What the page is about.")),
          Member("url", address("Address", "The page's address.")),
        ]))
  }

  /// The address of a page or picture.
  static func address(_ title: String, _ description: String) -> JSONNode {
    let heading = SchemaText.heading(title, description)
    return .object(heading + [Member("type", "string"), Member("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://")])
  }

  private static var stage: Member {
    let heading = SchemaText.heading("Stage", "How far it is. Absent where it is not known.")
    let choices = [
      SchemaText.constant("General", "Generally available.", "general"),
      SchemaText.constant("Open beta", "Everybody can switch it on.", "open_beta"),
      SchemaText.constant("Closed beta", "Only for those who are let in.", "closed_beta"),
      SchemaText.constant("Deprecated", "Still there, and advised against.", "deprecated"),
      SchemaText.constant("Retired", "No longer there.", "retired"),
    ]
    return Member("stage", .object(heading + [Member("anyOf", .list(choices))]))
  }

  private static var since: Member {
    Member("since", SchemaText.text("Since", "The date or version with which the connector got it."))
  }
}
