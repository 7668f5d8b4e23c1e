import _CoverageSpec

/// A dialect of connectors' pages: one type that knows its own texts and reads them.
///
/// What a page states is read; what looks as if a part of it had been lost is an error, so that a page that was cut off
/// never passes for a short one.
protocol PageReader {
  /// The name of the dialect for people.
  static var dialect: String { get }

  /// Whether a page is in this dialect.
  static func recognises(_ page: PageSource) -> Bool

  /// Reads a page that the dialect recognises, and reports everything that is wrong with it.
  ///
  /// - Parameter facts: Facts that the caller knows and the page may not state.
  /// - Complexity: O(*n*) in the bytes of the page.
  static func read(_ page: PageSource, _ facts: PageFacts) -> ReadPage
}

/// The list of readers.
package enum PageReaders {
  /// A page goes to the first reader that recognises it; the last one takes text of any kind.
  private static var all: [any PageReader.Type] { [GeneratedPageReader.self, MDXReader.self, ScreenReader.self] }

  /// Reads a page in whatever dialect it is, and reports everything that is wrong with it.
  package static func read(_ page: PageText, _ facts: PageFacts = PageFacts()) -> ReadPage {
    if let offset = firstInvalidUTF8(in: page.bytes) {
      var findings = PageFindings(path: page.path)
      let location = LineTable(path: page.path, bytes: page.bytes).location(of: offset)
      findings.error("invalid-utf8", "a byte here is not UTF-8; save the page as UTF-8", at: location)
      return ReadPage(diagnostics: findings.diagnostics)
    }
    let source = PageSource(text: page, lines: page.lines)
    guard let reader = all.first(where: { $0.recognises(source) }) else {
      return ReadPage(diagnostics: [PageFindings.noConnectorPage(page.path)])
    }
    var result = reader.read(source, facts)
    result.dialect = reader.dialect
    return result
  }
}

/// A page in UTF-8, cut into lines once for all readers.
struct PageSource {
  var text: PageText
  var lines: [PageLine]
}

/// Facts about a page that are known from elsewhere.
package struct PageFacts: Sendable {
  package var category: String?
  package var slug: String?

  package init(category: String? = nil, slug: String? = nil) {
    self.category = category
    self.slug = slug
  }
}

/// The result of reading a page: its statements, or the errors that make it unusable.
package struct ReadPage: Sendable {
  /// The page; nil exactly when there is an error.
  package var page: ImportedPage?
  /// The findings in the order of their places.
  package var diagnostics: [Diagnostic]
  /// The dialect of the page; nil where its bytes are no text.
  package var dialect: String?
}
