import Testing
import _CoverageGenerator
import _CoverageTestSupport

@Suite("Schema of files of edits")
struct EditsSchemaTests {
  @Test("The schema is the committed one")
  func committed() throws {
    try expectSnapshot(EditsSchema().text, at: Repository.url("Spec/schema/edits.schema.json"))
  }
}
