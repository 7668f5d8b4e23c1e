import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// An import of an OpenAPI document into the categories that have a map for one.
struct OpenAPIImport {
  static let document = CommandDescription.Option(
    name: "--openapi", value: .path("<document>"),
    help: "An OpenAPI document that is merged into the category, before the sources.")

  let path: String
  /// The merged files, changed or not.
  private(set) var files: [SpecFile] = []
  private(set) var findings: [Diagnostic] = []
  /// Those of the findings that say what is different in the document.
  private(set) var differences: [Diagnostic] = []
  /// Whether the categories have no errors with what the document says.
  private(set) var isValid = true

  /// Merges a document into each category at or below a path that has a map.
  ///
  /// - Throws: `ToolError` where no category has a map, and where the document or a map has errors.
  init(of file: SpecFile, at spec: String, date: String?) throws {
    let (document, problems) = OpenAPIDocument.read(file)
    guard let document else { throw ToolError(diagnostics: problems.filter { $0.severity == .error }) }
    path = file.path
    findings = problems
    let folders = try CategoryFolder.ifAny(at: spec).compactMap { folder in
      folder.file(named: VocabularyMap.fileName).map { (folder, $0) }
    }
    if folders.isEmpty {
      throw ToolError(
        "'\(spec.onOneLine)' has no folder with \(VocabularyMap.fileName); coverage-matrix init --openapi writes one, and "
          + "--spec names the folder")
    }
    for (folder, map) in folders { try merge(document, file.bytes, into: folder, by: map, date: date) }
    findings.sort()
  }

  private mutating func merge(
    _ document: OpenAPIDocument, _ bytes: [UInt8], into folder: CategoryFolder, by mapFile: SpecFile, date: String?
  ) throws {
    let read = LoadedFile<VocabularyMap>(reading: mapFile)
    let record = folder.file(named: VocabularyRecord.fileName)
    let errors =
      (read.diagnostics + (record.map { VocabularyAgreementRule.recorded(in: $0).diagnostics } ?? []))
      .filter { $0.severity == .error }
    guard let map = read.value, errors.isEmpty else { throw ToolError(diagnostics: errors) }
    let files = folder.files()
    let parsed = JSONDocument(parsing: files.category)
    guard let existing = parsed.root, let id = existing["id"]?.string else {
      throw ToolError("'\(files.category.path.onOneLine)' has errors; coverage-matrix check lists them")
    }
    let rules = StandardRules.all + Emitters.rules
    let derived = document.category(id: id, name: existing["name"]?.string ?? id, by: map, rules: rules)
    let merge = CategoryMerge(
      derived, of: document, into: existing, parsed.lines, record: record.flatMap { JSONDocument(parsing: $0).root })
    findings += derived.diagnostics + merge.diagnostics
    differences += derived.diagnostics.filter { $0.identifier == "unmapped-operation" } + merge.diagnostics
    let isChanged = merge.json != existing
    let category = isChanged ? SpecFile(path: files.category.path, json: merge.json) : files.category
    let loaded = SpecificationLoader.load(category: category, connectors: files.connectors, rules: rules)
    if loaded.specification == nil {
      isValid = false
      findings += loaded.diagnostics.filter { $0.severity == .error }
    }
    self.files += [
      category, SpecFile(path: "\(folder.path)/\(DerivedCategory.leftOutFileName)", json: derived.leftOutJSON),
      VocabularyRecord(of: merge.stated, from: document, bytes: bytes, date: date).file(in: folder.path),
    ]
  }

  /// The files that are not on the disk as they are here.
  var changedFiles: [SpecFile] {
    files.filter { file in
      if case .bytes(let bytes) = FileContents(at: file.path) { bytes != file.bytes } else { true }
    }
  }
}

extension [PageText] {
  /// The OpenAPI documents among sources, and the others; each is looked at once, on all cores.
  var partedByDocument: (documents: [SpecFile], others: [PageText]) {
    let areDocuments = concurrentMap(OpenAPIDocument.recognises)
    let documents = zip(self, areDocuments).filter(\.1).map { SpecFile(path: $0.0.path, bytes: $0.0.bytes) }
    return (documents, zip(self, areDocuments).filter { !$0.1 }.map(\.0))
  }
}

extension [OpenAPIImport] {
  /// The imports of the documents among sources, and of the one that is named by itself.
  init(of documents: [SpecFile], _ arguments: ParsedArguments) throws {
    let named = try arguments[OpenAPIImport.document].map { [try SpecFile(readingFrom: $0)] } ?? []
    let documents = named + documents
    if documents.count > 1 {
      throw ToolError("a category is made of one OpenAPI document, and there are \(documents.count)")
    }
    self = try documents.map { document in
      do {
        return try OpenAPIImport(of: document, at: arguments.spec, date: arguments[ImportCommand.date])
      } catch let error as ToolError where !error.diagnostics.isEmpty {
        // A document with errors fails as any other source with errors does.
        throw ToolError(error.message, diagnostics: error.diagnostics, status: .failure)
      }
    }
  }
}
