import Foundation

/// What the five source pages state, read from `pages.txt`.
struct SourcePages {
  struct Page {
    var slug: String
    var name: String
    var stage: String?
    var headerNotes = 0
    /// Titles with the addresses they have.
    var guides: [String] = []
    /// The coverage paths that the page lists.
    var covered: Set<String> = []
    /// The coverage paths where the page has a note.
    var noted: Set<String> = []
    var counts = Counts()
  }

  struct Counts: Equatable {
    var models = 0
    var fields = 0
    var actions = 0
    var inputs = 0
    var features = 0
  }

  private(set) var pages: [Page] = []

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("pages.txt")
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("connector ") {
        let words = line.split(separator: " ")
        pages.append(Page(slug: String(words[1]), name: String(words[2])))
      } else {
        add(line.dropFirst(2))
      }
    }
  }

  private mutating func add(_ line: Substring) {
    let last = pages.count - 1
    let parts = line.split(separator: " ", maxSplits: 1)
    let key = parts[0].filter { $0 != "*" }
    let rest = parts.count > 1 ? String(parts[1]) : ""
    let words = rest.replacing(":", with: "").split(separator: " ").map(String.init)
    switch key {
    case "stage": pages[last].stage = rest
    case "note": pages[last].headerNotes += 1
    case "guide": pages[last].guides.append(rest)
    case "feature":
      pages[last].counts.features += 1
      cover("features.\(rest)", hasNote: parts[0].hasSuffix("*"))
    default:
      if key == "model" {
        pages[last].counts.models += 1
        pages[last].counts.fields += words.count - 1
      } else {
        pages[last].counts.actions += 1
        pages[last].counts.inputs += words.count - 1
      }
      cover(words[0], hasNote: parts[0].hasSuffix("*"))
      for word in words.dropFirst() { cover("\(words[0]).\(word)", hasNote: false) }
    }
  }

  private mutating func cover(_ path: String, hasNote: Bool) {
    pages[pages.count - 1].covered.insert(path)
    if hasNote { pages[pages.count - 1].noted.insert(path) }
  }
}
