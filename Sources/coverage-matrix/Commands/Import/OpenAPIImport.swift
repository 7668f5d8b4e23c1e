import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// An import of an OpenAPI document into the category that is there.
struct OpenAPIImport {
  static let document = CommandDescription.Option(
    name: "--openapi", value: .path("<document>"),
    help: "The OpenAPI document that is merged into the category, instead of sources.")

  private let folder: String
  private let path: String

  init(of path: String, _ arguments: ParsedArguments) throws {
    if !arguments.operands.isEmpty { throw ToolError("option '--openapi' takes no sources beside it") }
    let folders = try CategoryFolder.all(at: arguments.spec).filter { folder in
      FileContents(at: "\(folder.path)/\(VocabularyMap.fileName)") != .absent
    }
    guard let folder = folders.first, folders.count == 1 else {
      let problem = folders.isEmpty ? "has no folder with" : "has several folders with"
      throw ToolError(
        "'\(arguments.spec.onOneLine)' \(problem) \(VocabularyMap.fileName); "
          + "coverage-matrix init --openapi writes one, and --spec names the folder")
    }
    self.folder = folder.path
    self.path = path
  }

  func run(isDryRun: Bool, _ terminal: inout Terminal) throws -> ExitStatus {
    var transaction = isDryRun ? nil : try FileTransaction(in: folder)
    let (document, findings) = OpenAPIDocument.read(try SpecFile(readingFrom: path))
    let mapFile = try SpecFile(readingFrom: "\(folder)/\(VocabularyMap.fileName)")
    let map = LoadedFile<VocabularyMap>(reading: mapFile)
    let errors = (findings + map.diagnostics).filter { $0.severity == .error }
    guard let document, let map = map.value, errors.isEmpty else { throw ToolError(diagnostics: errors) }
    let files = try CategoryFolder(at: folder).files()
    let parsed = JSONDocument(parsing: files.category)
    guard let existing = parsed.root, let id = existing["id"]?.string else {
      throw ToolError("'\(files.category.path.onOneLine)' has errors; coverage-matrix check lists them")
    }
    let rules = StandardRules.all + Emitters.rules
    let derived = document.category(id: id, name: existing["name"]?.string ?? id, by: map, rules: rules)
    let merge = CategoryMerge(derived, of: document, into: existing, parsed.lines)
    for finding in (findings + derived.diagnostics + merge.diagnostics).sorted() { terminal.error(finding.description) }

    var written = [SpecFile(path: "\(folder)/\(DerivedCategory.leftOutFileName)", json: derived.leftOutJSON)]
    if merge.json != existing { written.insert(SpecFile(path: files.category.path, json: merge.json), at: 0) }
    let loaded = SpecificationLoader.load(
      category: written[0].path == files.category.path ? written[0] : files.category, connectors: files.connectors,
      rules: rules)
    if loaded.specification == nil {
      for error in loaded.diagnostics where error.severity == .error { terminal.error(error.description) }
      terminal.error("nothing is written: the spec would have the errors above")
      return .failure
    }
    for file in written where (try? SpecFile(readingFrom: file.path))?.bytes != file.bytes {
      terminal.print("\(FileContents(at: file.path) == .absent ? "created" : "updated") \(file.path)")
      transaction?.write(file)
    }
    try transaction?.commit()
    if isDryRun { terminal.print("nothing is written: this is a dry run") }
    return .success
  }
}

extension SpecFile {
  /// A file of a tree, in the layout of specs.
  init(path: String, json: JSONNode) { self.init(path: path, bytes: Array(json.text(.file).utf8)) }
}
