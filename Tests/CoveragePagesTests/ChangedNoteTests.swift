import Testing
import _CoverageGenerator

@Suite("Changed notes")
struct ChangedNoteTests {
  @Test(
    "A changed note changes the pages that show it, and no others",
    arguments: [
      ("Ask them first.", []), ("Paid ones only.", ["pages/models/orders.md", "coverage.csv"]),
      ("It has none.", ["pages/models/orders.md", "coverage.csv"]), ("- hourly", ["coverage.csv"]),
    ])
  func changed(note: String, more: [String]) throws {
    let before = try Shop.compiled().documents
    let after = try compile(
      category: Shop.category,
      connectors: ["acme": Shop.acme.replacing(note, with: note + " Changed."), "bolt": Shop.bolt]
    ).documents
    let changed = before.keys.filter { before[$0] != after[$0] }
    let always = [
      "coverage.html", "coverage.json", "coverage.md", "embed.html", "llms-full.txt", "pages/acme.md",
      "pages/mdx/acme.mdx",
    ]
    #expect(changed.sorted() == (always + more).sorted())
    for path in changed { #expect(after[path]?.contains("Changed.") == true) }
  }
}
