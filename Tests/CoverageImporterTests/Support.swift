import Foundation
import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

/// The folders that the tests read.
enum Folders {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let pages = tests.appendingPathComponent("Pages")
  /// The specs that the pages import to.
  static let expected = pages.appendingPathComponent("Expected")
  /// The catalogue of this package.
  static let spec = Repository.url("Spec")

  static func read(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

  /// The files of a folder with one of some endings, by name.
  static func files(in folder: URL, endings: [String]) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { endings.contains($0.pathExtension) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}

/// A page that was written for these tests, by the name of its file.
func page(_ name: String) throws -> PageText {
  PageText(path: name, bytes: try Folders.read(Folders.pages.appendingPathComponent(name)))
}

extension PageText {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The page with every occurrence of a text replaced.
  func replacing(_ old: String, with new: String) -> PageText {
    PageText(path: path, bytes: Array(text.replacing(old, with: new).utf8))
  }
}

/// The ATS category of this package.
func atsCategory() throws -> SpecFile {
  SpecFile(path: "category.json", bytes: try Folders.read(Folders.spec.appendingPathComponent("ats/category.json")))
}

func draft(_ file: SpecFile) throws -> CategoryDraft {
  try #require(JSONDocument(parsing: file).root.flatMap(CategoryDraft.init))
}

func draftOfATS() throws -> CategoryDraft { try draft(atsCategory()) }

/// Imports a page of the ATS category over what is there of its connector.
func importATS(
  _ text: PageText, over connector: String? = nil, after provenance: String? = nil, date: String? = nil,
  allowsLoss: Bool = false
) throws -> CategoryImport.Result {
  let page = try #require(PageReaders.read(text).page)
  var run = CategoryImport(try draftOfATS())
  let present = CategoryImport.Present(
    connector: connector.map { SpecFile(path: "connector.json", bytes: Array($0.utf8)) },
    provenance: provenance.map { SpecFile(path: "source.json", bytes: Array($0.utf8)) })
  return run.add(page, text, over: present, source: text.path, date: date, allowsLoss: allowsLoss)
}

/// The connector that a text of a file says, in the ATS category.
func entry(_ text: String) throws -> ConnectorEntry {
  let file = SpecFile(path: "connector.json", bytes: Array(text.utf8))
  let loaded = SpecificationLoader.load(category: try atsCategory(), connectors: [file], rules: [])
  return try #require(loaded.specification?.connectors.first)
}

/// The findings of reading a page, without its path.
func findings(_ page: PageText) -> String { PageReaders.read(page).diagnostics.text }
