import Foundation
import Testing
import _CoverageTestSupport

/// What a run leaves that was stopped while it wrote, and what the next one makes of it.
@Suite("Unfinished writes")
struct UnfinishedWriteTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox.shop() }

  private static let staging = "Spec/.coverage-matrix-unfinished"
  private static let acme = "Spec/shop/connectors/acme.json"

  private func place(_ path: String) -> String { sandbox.folder.resolvingSymlinksInPath().path + "/" + path }

  /// Has the files be as they are when a run was killed after it had moved the first of two.
  private func stopHalfway(_ journal: String) throws -> (old: String, new: String) {
    let old = try sandbox.read(Self.acme)
    let new = old.replacing("Acme", with: "Acme Inc.")
    try sandbox.write(new, to: Self.acme)
    try sandbox.write(old, to: "\(Self.staging)/old-0")
    try sandbox.write("{ }", to: "\(Self.staging)/new-1")
    try sandbox.write("=shop/connectors/acme.json\0+shop/notes.txt", to: "\(Self.staging)/\(journal)")
    return (old, new)
  }

  @Test("What has a journal is finished")
  func finished() throws {
    let (_, new) = try stopHalfway("journal")
    #expect(try sandbox.run("list").status == 2)
    #expect(
      try sandbox.run("check").errors
        == "Spec/shop/category.json:1:1: error: a run that changed several files did not finish; "
        + "'coverage-matrix format' completes it [unfinished-write]\n")
    #expect(try sandbox.run("format").status == 0)
    #expect(try sandbox.read(Self.acme).contains("Acme Inc.") && new.contains("Acme Inc."))
    #expect(try sandbox.read("Spec/shop/notes.txt") == "{ }")
    #expect(sandbox.files(below: Self.staging).isEmpty)
    #expect(try sandbox.run("list").status == 0)
  }

  @Test("What was being taken back is taken back")
  func takenBack() throws {
    let (old, _) = try stopHalfway("backward")
    #expect(try sandbox.run("format", "--spec", "Spec/shop").status == 0)
    #expect(try sandbox.read(Self.acme).contains("Acme Inc.") == old.contains("Acme Inc."))
    #expect(!FileManager.default.fileExists(atPath: place("Spec/shop/notes.txt")))
    #expect(!FileManager.default.fileExists(atPath: place(Self.staging)))
  }

  @Test("What somebody has written since is not lost")
  func writtenSince() throws {
    let old = try sandbox.read(Self.acme)
    try sandbox.write("=shop/connectors/acme.json", to: "\(Self.staging)/journal")
    try sandbox.write(old, to: "\(Self.staging)/old-0")
    try sandbox.write("{ }", to: "\(Self.staging)/new-0")
    try sandbox.write(old.replacing("Acme", with: "Mine"), to: Self.acme)
    let result = try sandbox.run("format")
    #expect(result.errors.contains("was changed after an unfinished run") && result.status == 1)
    #expect(try sandbox.read(Self.acme).contains("Mine"))
  }

  @Test("What was taken back in part is taken back, and no more")
  func takenBackTwice() throws {
    let old = try sandbox.read(Self.acme)
    try sandbox.write("=shop/connectors/acme.json\0+shop/notes.txt", to: "\(Self.staging)/backward")
    try sandbox.write("{ }", to: "Spec/shop/notes.txt")
    #expect(try sandbox.run("format").status == 0)
    #expect(try sandbox.read(Self.acme).isEmpty == old.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: place("Spec/shop/notes.txt")))
    #expect(!FileManager.default.fileExists(atPath: place(Self.staging)))
  }

  @Test("A journal that leads out of the folder is refused", arguments: ["-../mine.txt", "-/etc/nothing", "?shop/x"])
  func outside(line: String) throws {
    try sandbox.write("Mine.", to: "mine.txt")
    try sandbox.write(line, to: "\(Self.staging)/journal")
    let result = try sandbox.run("format")
    #expect(result.errors.contains("inspect it, and delete it") && result.status == 1)
    #expect(try sandbox.read("mine.txt") == "Mine.")
  }

  @Test("What has no journal yet is removed", arguments: ["new-0", "journal.part"])
  func removed(name: String) throws {
    try sandbox.write("half a fi", to: "\(Self.staging)/\(name)")
    #expect(try sandbox.run("list").status == 0)
    #expect(try sandbox.run("format").status == 0)
    #expect(!FileManager.default.fileExists(atPath: place(Self.staging)))
  }

  @Test("Where one file cannot be written, all stay as they are")
  func allOrNothing() throws {
    _ = try sandbox.run("generate")
    try sandbox.write("stale", to: "Generated/shop/coverage.csv")
    try sandbox.remove("Generated/shop/pages")
    try sandbox.write("in the way", to: "Generated/shop/pages")
    let result = try sandbox.run("generate")
    #expect(result.errors.hasPrefix("error: '") && result.errors.contains("/shop/pages"), "\(result.errors)")
    #expect(result.status == 1)
    #expect(try sandbox.read("Generated/shop/coverage.csv") == "stale")
    #expect(try sandbox.read("Generated/shop/pages") == "in the way")
    #expect(sandbox.files(below: "Generated").allSatisfy { !$0.contains("unfinished") })
  }
}
