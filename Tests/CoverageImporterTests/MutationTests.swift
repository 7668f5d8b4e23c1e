import Foundation
import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

/// Pages with lines dropped, doubled and cut, tags unclosed, tables broken and bytes flipped.
///
/// The environment variable `CI_SCALE` says which share of 10,000 pages is tried: 1 for all, which takes a while in a
/// debug build.
@Suite("Broken pages")
struct MutationTests {
  private static let count: Int = {
    let scale = ProcessInfo.processInfo.environment["CI_SCALE"].flatMap(Double.init) ?? 0.2
    return Int(10_000 * min(max(scale, 0.01), 1))
  }()

  @Test("No broken page makes a cell that it does not state")
  func mutations() throws {
    let pages = try Folders.files(in: Folders.pages, endings: ["mdx", "txt"]).map {
      PageText(path: $0.lastPathComponent, bytes: try Folders.read($0))
    }
    let category = try draftOfATS()
    var refused = 0
    for seed in 0..<Self.count {
      var mutation = Mutation(seed: UInt64(seed))
      let page = mutation.page(pages[seed % pages.count])
      let read = PageReaders.read(page)
      #expect((read.page == nil) == read.diagnostics.contains { $0.severity == .error }, "\(seed)")
      guard let imported = read.page else {
        refused += 1
        continue
      }
      let oracle = StatedCells(page)
      for section in imported.models + imported.actions {
        #expect(oracle.states(section: section), "\(seed): \(section.label)")
        for row in section.rows { #expect(oracle.states(row, below: section), "\(seed): \(section.label) \(row.name)") }
      }
      for row in imported.features { #expect(oracle.states(row, below: nil), "\(seed): \(row.name)") }
      var draft = imported.category.value == "ATS" ? category : CategoryDraft(startedFor: imported.category.value)
      if let connector = SpecProposal(imported, for: &draft).connector {
        let merge = ConnectorMerge(connector, into: nil, of: nil, records: [], schema: nil)
        #expect(JSONDocument(parsing: SpecFile(path: "", bytes: Array(merge.text.utf8))).diagnostics == [], "\(seed)")
      }
    }
    // A test whose pages were all refused, or none, would prove nothing.
    #expect(refused > Self.count / 4)
    #expect(refused < Self.count * 9 / 10)
  }
}

/// What the lines of a page state, found by other means than the reader's.
private struct StatedCells {
  private let lines: [String]

  init(_ page: PageText) {
    lines = page.text.replacing("\r\n", with: "\n").split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
      .map { String($0).replacing("\\|", with: "\u{1}").replacing("\\", with: "") }
  }

  func states(section: PageSection) -> Bool {
    Self.letters(lines[section.location.line - 1]).contains(Self.letters(section.label))
  }

  /// A text without the marks that may be escaped, or be an escape.
  private static func letters(_ text: String) -> String { text.filter { !"\\|\u{1}".contains($0) } }

  /// Whether the row's line starts with its name, and no other section starts between the two.
  func states(_ row: PageRow, below section: PageSection?) -> Bool {
    // Bars that are escaped belong to the name, but for one that a formatter has escaped before it.
    let line = lines[row.location.line - 1].drop { $0 == " " || $0 == "\t" || $0 == "\u{1}" }
    let cell = line.split(separator: "|").first { !$0.allSatisfy { $0 == " " || $0 == "\t" } }
    guard let cell, Self.words(cell) == Self.words(row.name.replacing("|", with: "\u{1}")[...]) else { return false }
    guard let section else { return true }
    let between = lines[section.location.line..<(row.location.line - 1)]
    let heads = between.filter { $0.contains("Field") && $0.contains("| Notes") }
    guard heads.count == 1, heads[0].contains("Input Field") == (section.kind == .action) else { return false }
    return !between.contains { $0.contains("<Accordion ") || $0.contains("</Accordion>") }
  }

  private static func words(_ text: Substring) -> [Substring] { text.split { $0 == " " || $0 == "\t" } }
}

/// Breaks pages, the same for the same seed.
private struct Mutation {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func next(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &random) }

  mutating func page(_ page: PageText) -> PageText {
    var page = page
    for _ in 0...next(3) { mutate(&page) }
    return page
  }

  private mutating func mutate(_ page: inout PageText) {
    var lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = next(lines.count)
    let place = lines[index].index(lines[index].startIndex, offsetBy: next(lines[index].count + 1))
    switch next(10) {
    case 0, 1: lines.remove(at: index)
    case 2: lines.insert(lines[index], at: index)
    case 3: lines[index] = String(lines[index][..<place])
    case 4: lines.removeLast(next(lines.count))
    case 5: lines.swapAt(index, next(lines.count))
    case 6: lines[index].insert(contentsOf: ["|", "\\|", "\n", "<", "</Tab>", "`", "* "][next(7)], at: place)
    case 7: lines[index] = lines[index].replacing("|", with: "", maxReplacements: 1)
    case 8: lines.firstIndex { $0.contains("</") }.map { _ = lines.remove(at: $0) }
    default:
      var bytes = page.bytes
      if !bytes.isEmpty { bytes[next(bytes.count)] ^= 1 << UInt8(next(8)) }
      page.bytes = bytes
      return
    }
    page.bytes = Array(lines.joined(separator: "\n").utf8)
  }
}
