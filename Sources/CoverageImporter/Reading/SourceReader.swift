import _CoverageSpec

/// A format of sources: one type that knows its own signs and reads them into statements.
///
/// A new format is one new file with one such type, and one more name in the list of `SourceReaders`.
protocol SourceReader {
  /// The name of the format for people.
  static var format: String { get }

  /// What the format is told by, for people whose file nothing takes: `a list 'data.tools' of connectors`.
  static var sign: String { get }

  /// Whether a source is in this format; true for one in which something of it is broken, too.
  static func recognises(_ source: Source) -> Bool

  /// Reads a source that the format recognises.
  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements
}

/// A source that readers look at, each at the part of it that it needs.
final class Source {
  let text: PageText
  /// The lines of the text.
  lazy var lines: [PageLine] = text.lines
  /// The places of the values, where the text is JSON.
  lazy var outline: JSONOutline? = JSONOutline(text)
  /// The list of connectors, where the text is a vendor's answer; the whole text is walked over to find it.
  lazy var tools: Range<Int>? = outline.flatMap(ToolsAnswerReader.tools)
  /// The rows of the text, where it is a table.
  lazy var table: DelimitedTable? = DelimitedTable(text)

  init(_ text: PageText) { self.text = text }

  var start: SourceLocation { SourceLocation(path: text.path, line: 1, column: 1) }
}

/// What a source states.
package struct SourceStatements: Sendable {
  /// The vocabulary, where the source states one.
  package var vocabulary: StatedVocabulary?
  /// The connectors in the order of the source.
  package var connectors: [StatedConnector] = []
  /// The findings in the order of their places.
  package var diagnostics: [Diagnostic] = []
  /// The name of the format; nil where no reader takes the source.
  package var format: String?
  /// What the spec has no place for, in words.
  package var leftOut: [String] = []
}

/// A connector of a source, which is read when it is needed.
package struct StatedConnector: Sendable {
  package let slug: String
  /// The digest of what the source says of it.
  package let digest: @Sendable () -> String
  /// The statements, one for each category of the connector.
  package let read: @Sendable () -> (statements: [ImportedPage], diagnostics: [Diagnostic])
}

extension StatedConnector {
  /// A connector that has been read, of a source whose digest is the connector's.
  init(_ page: ImportedPage, of text: PageText) {
    self.init(slug: page.slug.value, digest: { SHA256.hexadecimal(of: text.bytes) }, read: { ([page], []) })
  }

  /// A connector that has been read, one of many of a source.
  init(_ page: ImportedPage, digest: String) {
    self.init(slug: page.slug.value, digest: { digest }, read: { ([page], []) })
  }

  /// A connector in a part of a source, whose digest is that of the part.
  init(
    _ slug: String, in range: Range<Int>, of source: JSONSource,
    read: @escaping @Sendable () -> (statements: [ImportedPage], diagnostics: [Diagnostic])
  ) {
    self.init(slug: slug, digest: { SHA256.hexadecimal(of: Array(source.bytes[range])) }, read: read)
  }
}

/// The list of readers.
package enum SourceReaders {
  /// A source goes to the first reader that recognises it; the last one takes text of any kind.
  private static var all: [any SourceReader.Type] {
    [
      ToolsAnswerReader.self, CoverageReportReader.self, ProviderListReader.self, ModelOperationsReader.self,
      UnknownJSONReader.self, CoverageCSVReader.self, WideTableReader.self, PageSourceReader.self,
    ]
  }

  /// When a source is read: those that use the words of others come after them.
  enum Turn { case data, sheet, page }

  static func turn(of text: PageText) -> Turn {
    let source = Source(text)
    // Text that looks like JSON is for the readers of JSON, the last of which takes all of it.
    if source.outline != nil { return .data }
    return switch all.first(where: { $0.recognises(source) }) {
    case is PageSourceReader.Type: .page
    case is WideTableReader.Type: .sheet
    default: .data
    }
  }

  /// Reads a source in whatever format it is, and reports everything that is wrong with it.
  package static func read(_ text: PageText, _ facts: PageFacts = PageFacts()) -> SourceStatements {
    if let offset = firstInvalidUTF8(in: text.bytes) {
      let location = LineTable(path: text.path, bytes: text.bytes).location(of: offset)
      return SourceStatements(diagnostics: [
        .error("invalid-utf8", "a byte here is not UTF-8; save the page as UTF-8", at: location)
      ])
    }
    let source = Source(text)
    guard let reader = all.first(where: { $0.recognises(source) }) else { return SourceStatements() }
    var statements = reader.read(source, facts)
    if statements.format == nil { statements.format = reader.format }
    return statements
  }

  /// The signs of the formats of a kind, for a source that none of them takes.
  static func signs(_ readers: [any SourceReader.Type]) -> String {
    readers.map { "\($0.format) (\($0.sign))" }.joined(separator: ", ")
  }
}

/// The pages of connectors in all dialects.
enum PageSourceReader: SourceReader {
  static let format = "page"
  static let sign = "a title, a tagline and a tool slug"

  static func recognises(_ source: Source) -> Bool { true }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    let result = PageReaders.read(source.lines, of: source.text.path, facts)
    var statements = SourceStatements(diagnostics: result.diagnostics, format: result.dialect)
    if let page = result.page {
      statements.connectors = [StatedConnector(page, of: source.text)]
    }
    return statements
  }
}
