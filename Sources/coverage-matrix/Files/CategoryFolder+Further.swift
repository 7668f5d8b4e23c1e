import _CoverageFiles
import _CoveragePages
import _CoverageSpec

/// The files of a category folder that builds do not read.
extension CategoryFolder {
  /// Reads how the pages of the category are written, with what is wrong in those files.
  func pages() -> (pages: PagesFile, diagnostics: [Diagnostic], files: [SpecFile]) {
    func optional(_ name: String) -> SpecFile? { SpecFile(ofCatalogueAt: "\(path)/\(name)") }
    let files = (optional(PagesFile.fileName), optional(PageWords.fileName))
    let loaded = (files.0.map(LoadedFile<PagesFile>.init), files.1.map(LoadedFile<PageWords>.init))
    var pages = loaded.0?.value ?? PagesFile()
    if let words = loaded.1?.value { pages.words = words }
    let diagnostics = (loaded.0?.diagnostics ?? []) + (loaded.1?.diagnostics ?? [])
    return (pages, diagnostics, [files.0, files.1].compactMap(\.self))
  }

  /// Reads the records of imports beside the spec; the diagnostics tell why their folder cannot be read.
  func records() -> (files: [SpecFile], diagnostics: [Diagnostic]) {
    let sources = "\(path)/sources"
    switch FolderContents(at: sources) {
    case .names(let names):
      return (names.filter { $0.hasSuffix(".json") }.map { file(at: "\(sources)/\($0)") }, [])
    case .absent: return ([], [])
    case .unreadable(let reason):
      let place = SourceLocation(path: sources, line: 1, column: 1)
      return ([], [.error("unreadable-file", "the records of imports cannot be read: \(reason)", at: place)])
    }
  }

  /// Reads a file that lies beside the category's; nil where there is none.
  func file(named name: String) -> SpecFile? {
    let path = "\(self.path)/\(name)"
    if case .absent = FileContents(at: path) { return nil }
    return file(at: path)
  }
}
