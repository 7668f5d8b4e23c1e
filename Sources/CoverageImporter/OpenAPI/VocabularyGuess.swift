import _CoverageSpec

/// Guesses what the operations of a document are: lists of records are models, what changes something is an action.
struct VocabularyGuess {
  typealias Place = OpenAPIDocument.Place

  let document: OpenAPIDocument
  let select: String?
  /// Reads schemas; what it leaves out is of no interest.
  private var reader: Derivation

  init(_ document: OpenAPIDocument, select: String?) {
    self.document = document
    self.select = select
    reader = Derivation(document, VocabularyMap(select: select))
  }

  /// The way from an answer to the list of its records.
  struct RecordList {
    var keys: [String]
    /// The name of the records' schema.
    var name: String?
    /// The property with the cursor of the next page.
    var cursor: String?
  }

  /// Why an operation is neither a model nor an action; nil where it is.
  mutating func reasonToLeaveOut(_ operation: OpenAPIOperation) -> String? {
    switch operation.method {
    case "GET":
      if recordList(of: operation) != nil { return nil }
      let isRecord = operation.route.hasSuffix("}")
      return isRecord ? "it reads one record, and models are read in lists" : "its answer is no list of records"
    case "DELETE", "PATCH", "POST", "PUT": return nil
    default: return "\(operation.method) neither lists nor changes records"
    }
  }

  /// The records that an operation lists: its answer, or the list beside a cursor.
  mutating func recordList(of operation: OpenAPIOperation) -> RecordList? {
    guard operation.method == "GET", let answer = reader.answer(of: operation) else { return nil }
    let schema = reader.flatten(answer)
    if schema.isList { return records(schema, keys: [], cursor: nil) }
    // A record may hold a list beside a total.
    if operation.route.hasSuffix("}") { return nil }
    return recordList(in: schema, keys: [], hasCursor: nil)
  }

  private mutating func recordList(in schema: FlatSchema, keys: [String], hasCursor: String?) -> RecordList? {
    guard schema.isObject, keys.count < 3 else { return nil }
    var lists: [(key: String, list: RecordList)] = []
    var cursor = hasCursor
    var inner: [(key: String, schema: FlatSchema)] = []
    for (key, property) in schema.properties {
      let flat = reader.flatten(property)
      if flat.isList {
        if let list = records(flat, keys: keys + [key], cursor: nil) { lists.append((key, list)) }
      } else if flat.hasProperties {
        inner.append((key, flat))
        if Self.holdsCursor(key) { cursor = cursor ?? key }
      } else if Self.isCursor(key) {
        cursor = cursor ?? key
      }
    }
    // Two lists are no page of records, unless one of them has the name that pages give to theirs.
    let names = ["results", "data", "items", "records", "values"]
    if let found = lists.count == 1 ? lists.first : lists.first(where: { names.contains($0.key) }) {
      guard cursor != nil || schema.properties.count == 1 else { return nil }
      var list = found.list
      list.cursor = cursor
      return list
    }
    guard lists.isEmpty else { return nil }
    for (key, flat) in inner where names.contains(key) || inner.count == 1 {
      if let list = recordList(in: flat, keys: keys + [key], hasCursor: cursor) { return list }
    }
    return nil
  }

  private mutating func records(_ list: FlatSchema, keys: [String], cursor: String?) -> RecordList? {
    guard let items = list.items else { return nil }
    let schema = reader.flatten(items)
    guard schema.hasProperties else { return nil }
    return RecordList(keys: keys, name: schema.name, cursor: cursor)
  }

  private static func isCursor(_ key: String) -> Bool {
    let words = PathWords.id(of: key).split(separator: "_")
    return !Set(words).isDisjoint(with: ["next", "cursor", "previous", "total", "count", "offset", "page", "more"])
  }

  private static func holdsCursor(_ key: String) -> Bool {
    ["pagination", "paging", "page", "meta", "links", "cursor", "cursors"].contains(PathWords.id(of: key))
  }
}
