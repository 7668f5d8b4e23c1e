import Foundation
import _CoverageGenerator
import _CoverageTestSupport

/// The transcript of the source pages, in the order of the pages.
struct SourceTranscript {
  struct Group {
    var id: String
    var hasNote: Bool
    var members: [String]

    func label(in coverage: CompiledCoverage) -> String {
      coverage.layout.number(of: id).map { coverage.layout.rows[$0].label } ?? id
    }

    /// The members in the order of the category, which one page departs from in one place.
    func membersInOrder(of coverage: CompiledCoverage) -> [String] {
      members.sorted { a, b in
        (coverage.layout.number(of: "\(id).\(a)") ?? 0) < (coverage.layout.number(of: "\(id).\(b)") ?? 0)
      }
    }
  }

  struct Page {
    var slug: String
    var name: String
    var headerNotes = 0
    var guides: [String] = []
    var models: [Group] = []
    var actions: [Group] = []
    var features: [(id: String, hasNote: Bool)] = []
  }

  private(set) var pages: [Page] = []

  init() throws {
    for line in try Repository.text("Tests/UnifiedATSTests/pages.txt").split(separator: "\n") where !line.hasPrefix("#")
    {
      if line.hasPrefix("connector ") {
        let words = line.split(separator: " ")
        pages.append(Page(slug: String(words[1]), name: String(words[2])))
      } else {
        add(line.dropFirst(2), to: pages.count - 1)
      }
    }
  }

  private mutating func add(_ line: Substring, to page: Int) {
    let parts = line.split(separator: " ", maxSplits: 1)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    let hasNote = parts[0].hasSuffix("*")
    let words = rest.replacing(":", with: "").split(separator: " ").map(String.init)
    switch parts[0].filter({ $0 != "*" }) {
    case "note": pages[page].headerNotes += 1
    case "guide": pages[page].guides.append(rest)
    case "feature": pages[page].features.append((rest, hasNote))
    case "model":
      pages[page].models.append(Group(id: words[0], hasNote: hasNote, members: Array(words.dropFirst())))
    case "action":
      pages[page].actions.append(Group(id: words[0], hasNote: hasNote, members: Array(words.dropFirst())))
    default: break
    }
  }
}
