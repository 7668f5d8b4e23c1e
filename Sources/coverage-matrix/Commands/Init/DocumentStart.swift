import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// A catalogue that starts from an OpenAPI document.
struct DocumentStart {
  let id: String
  let folder: String
  let derived: DerivedCategory
  private let map: GuessedMap
  private let document: OpenAPIDocument
  private let bytes: [UInt8]

  /// - Parameters:
  ///   - select: What the routes have in them; nil for all routes.
  ///   - category: The id of the category; nil to make it of `select`, or of the document's title.
  init(_ document: OpenAPIDocument, of bytes: [UInt8], select: String?, category: String?, in spec: String) {
    self.document = document
    self.bytes = bytes
    id = category ?? document.categoryID(select: select)
    folder = "\(spec)/\(id)"
    map = document.guessedMap(select: select)
    let name = id.prefix(1).uppercased() + id.dropFirst()
    derived = document.category(
      id: id, name: name, by: map.map, rules: StandardRules.all + Emitters.rules)
  }

  /// The map by which imports apply the document.
  var mapFile: SpecFile { file(VocabularyMap.fileName, map.json(typeNames: derived.typeNames, schema: nil)) }

  /// The files of the folder: the category, the map, what was left out, and a connector without coverage.
  var files: [SpecFile] {
    [
      file("category.json", derived.json),
      mapFile,
      file(DerivedCategory.leftOutFileName, derived.leftOutJSON),
      VocabularyRecord(of: derived.json, from: document, bytes: bytes, date: nil).file(in: folder),
      file("connectors/example.json", Self.connector),
    ]
  }

  /// Refuses a document in which nothing was found.
  func requireContents() throws {
    if derived.json["models"] == nil, derived.json["actions"] == nil {
      let place = map.map.select.map { " with '\($0.onOneLine)' in its route" } ?? ""
      throw ToolError(
        "the document has no list of records and no change\(place); nothing was written", status: .failure)
    }
  }

  /// What was made of the document, in numbers.
  var summary: [String] {
    let counts = CategoryCounts(derived.json)
    return [
      "\(counts.models) models with \(counts.fields) fields, \(counts.actions) actions with \(counts.inputs) inputs, "
        + "\(counts.types) types",
      "\(derived.leftOut.count) parts of the document have no place in the category: see "
        + "\(folder)/\(DerivedCategory.leftOutFileName)",
    ]
  }

  private func file(_ name: String, _ json: JSONNode) -> SpecFile {
    SpecFile(path: "\(folder)/\(name)", json: json)
  }

  private static let connector: JSONNode = [
    "$comment": "An example: say here what one connector covers. What is not mentioned is unlisted: not documented.",
    "format": 1, "slug": "example", "name": "Example",
  ]
}
