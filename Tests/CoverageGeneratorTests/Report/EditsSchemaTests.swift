import Foundation
import Testing
import _CoverageGenerator

@Suite("Schema of files of edits")
struct EditsSchemaTests {
  @Test("The schema is the committed one")
  func committed() throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("Spec/schema/edits.schema.json")
    #expect(try String(contentsOf: file, encoding: .utf8) == EditsSchema().text)
  }
}
